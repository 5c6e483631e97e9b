namespace Detente.Nlp;
public sealed class NlpPipeline { public Document Analyze(string text) => throw new InvalidOperationException(text); }
