namespace Detente.App;

/// <summary>A command that cannot be meant as it was given; the message says what to write instead. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
