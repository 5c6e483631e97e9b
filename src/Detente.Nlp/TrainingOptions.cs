namespace Detente.Nlp;

/// <summary>How a model is trained. The same options and treebanks give the same file.</summary>
public sealed record TrainingOptions
{
    public string Name { get; init; } = "en-1";

    /// <summary>What is said of the weights' licence; the default is that of the model shipped.</summary>
    public string Licence { get; init; } = "CC BY-SA 4.0: trained on UD_English-EWT and the open parts of UD_English-GUM";

    public int Seed { get; init; } = 1;

    /// <summary>More does not help: the dev score stands still after six.</summary>
    public int TaggerEpochs { get; init; } = 8;

    /// <summary>The dev score falls after six: the perceptron learns the training set by heart.</summary>
    public int ParserEpochs { get; init; } = 5;
}
