namespace Detente.App;

/// <summary>Nobody reads standard output any more: there is nothing left to do, and nothing went wrong.</summary>
internal sealed class OutputClosedException(Exception inner) : Exception("the reader of standard output has gone", inner);
