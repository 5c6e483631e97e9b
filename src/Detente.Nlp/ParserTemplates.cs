namespace Detente.Nlp;

/// <summary>
/// What the parser looks at: templates in the manner of Zhang and Nivre (2011), without string features. An atom is a place (s0 s1 s2 the
/// stack, b0 b1 b2 the buffer, l1 l2 r1 r2 outermost children) and what is read there (w word, t tag, d relation), or a number.
/// </summary>
internal static class ParserTemplates
{
    /// <summary>The order in which <see cref="ParserFeatures"/> lays out its atoms.</summary>
    public static readonly string[] Atoms =
    [
        "s0w", "s0t", "s1w", "s1t", "s2w", "s2t", "b0w", "b0t", "b1w", "b1t", "b2w", "b2t",
        "s0l1w", "s0l1t", "s0l1d", "s0l2w", "s0l2t", "s0l2d", "s0r1w", "s0r1t", "s0r1d", "s0r2w", "s0r2t", "s0r2d",
        "s1l1w", "s1l1t", "s1l1d", "s1r1w", "s1r1t", "s1r1d", "s1r2w", "s1r2t", "s1r2d",
        "b0l1w", "b0l1t", "b0l1d", "b0l2w", "b0l2t", "b0l2d",
        "dist", "gap", "s0vl", "s0vr", "s1vl", "s1vr", "b0vl", "s0+t", "b0-t", "s0-t", "s0u", "b0u", "s1u", "b1u", "s0s", "b0s",
    ];

    private const string Text = """
        s0w|s0t|s0w s0t|s1w|s1t|s1w s1t|b0w|b0t|b0w b0t|b1w|b1t|b1w b1t|b2w|b2t|b2w b2t|s2w|s2t|s2w s2t
        s0l1w|s0l1t|s0l1d|s0r1w|s0r1t|s0r1d|s1l1t|s1l1d|s1r1w|s1r1t|s1r1d|b0l1w|b0l1t|b0l1d|s0l2d|s0r2d|b0l2d|s0l2t|s0r2t
        s0w s0t b0w b0t|s0w s0t b0w|s0w b0w b0t|s0w s0t b0t|s0t b0w b0t|s0w b0w|s0t b0t|s0w b0t|s0t b0w
        s1w s0w|s1t s0t|s1w s1t s0t|s1t s0w s0t|s1w s0t|s1t s0w|s1t b0t|s1w b0w|s1w b0t|s1t b0w
        b0t b1t|b0w b1w|b0w b1t|b0t b1w|s0t b1t|s0w b1w
        s0t b0t b1t|b0t b1t b2t|s1t s0t b0t|s2t s1t s0t|s1t s0t b0w|s1t s0w b0t|s1w s0t b0t|s0w b0t b1t|s0t b0w b1t|s0t b0t b1w|s1t s0t b0t b1t
        s0t s0l1t b0t|s0t s0r1t b0t|s0t b0t b0l1t|s1t s1r1t s0t|s1t s1l1t s0t|s1t s0t s0l1t|s1t s0t s0r1t|s0t s0l1t s0l2t|s0t s0r1t s0r2t|b0t b0l1t b0l2t|s1t s1r1t s1r2t
        s0w s0l1d|s0w s0r1d|s1w s1r1d|b0w b0l1d|s0t s0l1d s0l2d|s0t s0r1d s0r2d|b0t b0l1d b0l2d|s0t b0t s0r1d|s0t b0t b0l1d|s1t s0t s1r1d|s1t s0t s0l1d|s0t b0t s0l1d|s1t s0t s0r1d|s1t s1l1d s0t|s0w s0l1d s0l2d|b0w b0l1d b0l2d
        s0w dist|s0t dist|b0w dist|b0t dist|s0t b0t dist|s1t s0t gap|s1w s0w gap|s1w gap|s1t gap
        s0w s0vr|s0t s0vr|s0w s0vl|s0t s0vl|b0w b0vl|b0t b0vl|s1w s1vr|s1t s1vr|s1t s1vl|s0t b0t s0vl|s0t b0t b0vl|s1t s0t s1vr
        s0t s0+t b0-t b0t|s0t s0-t b0t|s0t s0+t b0t|s1t s0-t s0t|s0w s0r1w|s1w s1r1w|b0w b0l1w|s0u b0u|s1u s0u b0u b1u|s1w s0w b0t|s0w b0w b1t
        s0s b0t|s0t b0s|s0s b0s|s1t s0s
        """;

    /// <summary>For each template the atoms it joins.</summary>
    public static readonly byte[][] Templates =
    [
        .. Text.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(t => t.Split(' ').Select(a => (byte)Array.IndexOf(Atoms, a)).ToArray()),
    ];
}
