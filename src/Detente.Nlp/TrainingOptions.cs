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

    /// <summary>With rare words hidden now and then, the dev score rises until about here.</summary>
    public int ParserEpochs { get; init; } = 7;

    /// <summary>
    /// How many parsers, each trained in another order of sentences, are added up to one: the sum makes fewer errors than any of them and
    /// has more weights that are zero. Three gave 0.4 LAS more than one.
    /// </summary>
    public int ParserRuns { get; init; } = 4;

    /// <summary>The parser's weights lie in 2 to this many cells, the tagger's in half as many: 1 byte each once trained, 8 while training.</summary>
    public int TableBits { get; init; } = 25;

    /// <summary>Copies of each sentence with a title and a name in which both are others.</summary>
    public int TitleCopies { get; init; } = 2;

    /// <summary>How many of a thousand sentences get a copy with a dateline.</summary>
    public int DatelinesPerThousand { get; init; } = 20;
}
