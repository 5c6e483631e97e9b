namespace Detente.Nlp;

/// <summary>What training hides, as shares from 0 to 1.</summary>
internal sealed record Dropout
{
    /// <summary>A word seen n times is hidden with the odds a / (a + n).</summary>
    public float Word { get; init; } = 0.5f;

    public float Vector { get; init; } = 0.05f;

    public float Parts { get; init; } = 0.02f;

    public float Layer { get; init; } = 0.25f;

    public float Top { get; init; } = 0.33f;

    public float Head { get; init; } = 0.25f;

    /// <summary>For a narrow network that learns from much text that others parsed: there is too much to learn by heart.</summary>
    public static Dropout OfTaught { get; } = new() { Layer = 0.15f, Top = 0.25f, Head = 0.2f };

    /// <summary>For networks so wide that they would learn the treebank by heart.</summary>
    public static Dropout OfWide { get; } = new() { Layer = 0.3f, Top = 0.4f, Head = 0.3f };
}
