namespace Detente.Nlp;

/// <summary>How a model is trained. The same options, treebanks, vectors and texts give the same file.</summary>
public sealed record TrainingOptions
{
    public string Name { get; init; } = "en-2";

    public string Language { get; init; } = "en";

    /// <summary>What is said of the weights' licence; the default is that of the model shipped.</summary>
    public string Licence { get; init; } = "CC BY-SA 4.0: trained on UD_English-EWT and the open parts of UD_English-GUM";

    public int Seed { get; init; } = 1;

    /// <summary>Passes over the treebank; each reads another part of the text that the teachers parsed.</summary>
    public int Epochs { get; init; } = 24;

    /// <summary>The greatest step of a weight; it falls to nothing in a straight line.</summary>
    public double Rate { get; init; } = 2e-3;

    /// <summary>Width of one direction of a layer; a multiple of 32.</summary>
    public int Hidden { get; init; } = 128;

    public int Layers { get; init; } = 3;

    /// <summary>The rows of prefixes, suffixes and letter sequences are hashed into 2 to this many.</summary>
    public int PartBits { get; init; } = 16;

    /// <summary>How many slow networks parse the text from which the fast one learns; none without text.</summary>
    public int Teachers { get; init; } = 3;

    public int TeacherEpochs { get; init; } = 20;

    /// <summary>Twice as wide costs four times as much; it is worth 1.4 LAS.</summary>
    public int TeacherHidden { get; init; } = 256;

    /// <summary>How many sentences of the text the teachers parse; drawn evenly from all of it.</summary>
    public int TaughtSentences { get; init; } = 240_000;

    /// <summary>Copies of each sentence with a title and a name in which both are others.</summary>
    public int TitleCopies { get; init; } = 2;

    /// <summary>How many of a thousand sentences get a copy with a dateline.</summary>
    public int DatelinesPerThousand { get; init; } = 20;
}
