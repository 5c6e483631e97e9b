using System.Globalization;
using Detente.Coding;
using Detente.Nlp;

namespace Detente.Tests.Coding.Petrarch;

/// <summary>A small dictionary of its own, and sentences given with their trees.</summary>
internal static class ForeignCoding
{
    public const string Verbs = """
        &TIES
        +ECONOMIC
        +MILITARY

        --- ATTACK [190] ---
        ATTACK
        SHOOT {SHOOTS SHOT}
        - * (FROM $) [191]

        --- MEET [040:040] ---
        MEET {MEETS MET}
        - % * [041]

        --- CUT [120] ---
        CUT {CUTS CUT}
        +BREAK_OFF {+BROKE_OFF}
        - * {&TIES AID} [162]
        - * AID [161]
        - + * MONEY $ [071]

        --- BLAME [110] ---
        BLAME

        --- SAY [010] ---
        SAY {SAYS SAID}

        --- SPEAK [046:046] ---
        SPEAK {SPEAKS SPOKE}

        --- SLEEP [---] ---
        SLEEP {SLEPT}

        ~ a (b . ATTACK) SAY = a b 112
        """;

    public static VerbDictionary Dictionary { get; } = Read(Verbs, PatternDialect.Petrarch2, []);

    public static VerbDictionary Read(string text, PatternDialect dialect, List<Diagnostic> findings) => VerbDictionary.Read([("v", text)], dialect, findings);

    public static ForeignNames Names()
    {
        var names = new ForeignNames();
        foreach ((string phrase, string code) in ((string, string)[])[("ARNOR", "ARN"), ("GONDOR", "GON"), ("MINAS_TIRITH", "GON"), ("ROHAN", "ROH"), ("DANISH", "DNK"), ("WASHINGTON", "USAGOV"), ("NOBODY", "---")])
        {
            names.AddActor(new ForeignName(phrase, [new ForeignCode(code)]));
        }

        names.AddActor(new ForeignName("GOLLUM", [new ForeignCode("HOB", null, new DateOnly(1995, 6, 1)), new ForeignCode("HOBREB", new DateOnly(1995, 6, 2))]));
        foreach ((string phrase, string code) in ((string, string)[])[("SOLDIERS", "~MIL"), ("MINISTER", "~GOV"), ("LAWMAKERS", "~LEG"), ("OFFICIALS", "~GOV"), ("RED_CROSS", "NGO~"), ("MEDIA", "~MED")])
        {
            names.AddAgent(new ForeignName(phrase, [new ForeignCode(code)]));
        }

        names.AddDiscard("WORLD CUP");
        return names;
    }

    /// <param name="rows">"form lemma UPOS head deprel" rows, <c>|</c> between them.</param>
    public static string Code(string rows, string day = "1995-01-01", ForeignOptions? options = null, VerbDictionary? dictionary = null)
    {
        ForeignResult result = new PetrarchCoder(dictionary ?? Dictionary, Names(), options ?? new ForeignOptions()).Code(Parse(rows), DateOnly.Parse(day, CultureInfo.InvariantCulture));
        return result.PassedOver ?? string.Join(' ', result.Events.Select(coded => $"{coded.Source}>{coded.Target}:{coded.Code}").Order(StringComparer.Ordinal));
    }

    public static Sentence Parse(string rows)
    {
        string conllu = string.Concat(rows.Split('|').Select((row, index) =>
        {
            string[] c = row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return string.Join('\t', (index + 1).ToString(CultureInfo.InvariantCulture), c[0], c[1], c[2], "_", "_", c[3], c[4], "_", "_") + "\n";
        })) + "\n";
        List<Diagnostic> findings = [];
        Sentence sentence = Conllu.Read(new StringReader(conllu), "inline", findings).Single().Sentences.Single();
        Assert(findings.Count == 0);
        return sentence;

        static void Assert(bool isGood) => Xunit.Assert.True(isGood);
    }
}
