using Detente.App.Briefs;
using Detente.Ledger;
using Detente.Tests.Ledger;

namespace Detente.Tests.App.Briefs;

/// <summary>Two states, a quarrel about fish, twelve made-up reports.</summary>
internal static class BriefSample
{
    private const string Berg = "NOR Kari Berg:leader";
    private const string Jonsson = "ISL Einar Jónsson:leader";
    private const string Dahl = "NOR Nils Dahl:minister";
    private const string Helgadottir = "ISL Anna Helgadóttir:minister";

    private static readonly Lazy<BriefComposer> Composer = new(() =>
        new BriefComposer(ActorDirectory.Load(Repository.Data("actors")), BriefLanguage.Load(Repository.Data("languages", "en"), EventOntology.Load(Repository.Data("ontology")))));

    private static readonly Lazy<MeasureInstruments> Instruments = new(() => MeasureInstruments.Load(Repository.Data("ontology", "measure-instruments.tsv")));

    public static Dyad Dyad => new("ISL", "NOR");

    public static IReadOnlyList<SampleReport> Reports() =>
    [
        new SampleReport("r01", "2023-02-03", "Oslo closes ports to mackerel boats",
            "Norway on Thursday closed its ports to Icelandic mackerel boats. Iceland accused Norway of breaking the 1998 accord.\n\nPrices rose in Bergen.")
            .Says("Norway on Thursday", "closed", Claim.Of("SANCTION", "NOR", "ISL").On("2023-02-02").About("ports to Icelandic mackerel boats", "food-agriculture"))
            .Says("Iceland accused", "accused", Claim.Of("ACCUSE", "ISL", "NOR").On("2023-02-02")),
        new SampleReport("r02", "2023-02-04", "Ports shut, says harbour master", "Norway closed its ports to Icelandic mackerel boats on Thursday, the harbour master said.", "Bergen Post")
            .Says("Norway closed", "closed", Claim.Of("SANCTION", "NOR", "ISL").On("2023-02-02").About("ports to Icelandic mackerel boats", "food-agriculture")),
        new SampleReport("r03", "2023-03-11", "Reykjavik answers in kind",
            "Iceland imposed a tariff on Norwegian salmon feed on Friday. Foreign Minister Anna Helgadóttir called on Norway to return to talks. Norway rejected the call.")
            .Says("Iceland imposed", "imposed", Claim.Of("SANCTION", "ISL", "NOR").On("2023-03-10").About("tariff on Norwegian salmon feed", "trade"))
            .Says("Foreign Minister", "called", Claim.Of("REQUEST", Helgadottir, "NOR").On("2023-03-10"))
            .Says("Norway rejected", "rejected", Claim.Of("REJECT", "NOR", "ISL").On("2023-03-10")),
        new SampleReport("r04", "2023-03-20", "Warning from Oslo", "Norway warned Iceland that it would board boats. Icelandic fishermen criticised Norway.")
            .Says("Norway warned", "warned", Claim.Of("THREATEN", "NOR", "ISL").On("2023-03-19"))
            .Says("Icelandic fishermen", "criticised", Claim.Of("ACCUSE", "ISL", "NOR").On("2023-03-20")),
        new SampleReport("r05", "2023-03-28", "Navy sails", "A Norwegian frigate sailed to the line on Monday. Iceland denounced the move, and Norway dismissed the complaint.", "Bergen Post")
            .Says("A Norwegian frigate", "sailed", Claim.Of("MOBILIZE", "NOR", "ISL").On("2023-03-27"))
            .Says("Iceland denounced", "denounced", Claim.Of("ACCUSE", "ISL", "NOR").On("2023-03-27"))
            .Says("Iceland denounced", "dismissed", Claim.Of("REJECT", "NOR", "ISL").On("2023-03-27")),
        new SampleReport("r06", "2023-04-17", "Foreign ministers meet in Stockholm",
            "The foreign ministers, Nils Dahl and Anna Helgadóttir, met in Stockholm on Sunday. They agreed to count the fish together. The prime ministers are to meet in Oslo on 9 May.")
            .Says("The foreign ministers", "met", Claim.Mutual("CONSULT", $"{Helgadottir}; {Dahl}").On("2023-04-16").At("Stockholm", "SWE").About(null, "food-agriculture"))
            .Says("They agreed", "agreed", Claim.Mutual("AGREE", "ISL; NOR").On("2023-04-16").About("a joint count of fish"))
            .Says("The prime ministers", "meet", Claim.Mutual("CONSULT", $"{Jonsson}; {Berg}").On("2023-05-09").As(Modality.Planned).At("Oslo", "NOR")),
        new SampleReport("r07", "2023-05-10", "Leaders shake hands in Oslo",
            "Prime Minister Einar Jónsson of Iceland and Prime Minister Kari Berg of Norway met in Oslo on Tuesday. Norway released two boats. Berg praised the tone.",
            url: "https://wire.example/leaders?a=1&b=2")
            .Says("Prime Minister Einar", "met", Claim.Mutual("CONSULT", $"{Jonsson}; {Berg}").On("2023-05-09").At("Oslo", "NOR"))
            .Says("Norway released", "released", Claim.Of("RETREAT", "NOR", "ISL").On("2023-05-09").By("release"))
            .Says("Berg praised", "praised", Claim.Of("SUPPORT", Berg, "ISL").On("2023-05-09")),
        new SampleReport("r08", "2023-05-24", "Ports open again", "Norway lifted the ban on ports to Icelandic mackerel boats on Tuesday. Iceland welcomed it.", "Bergen Post")
            .Says("Norway lifted", "lifted", Claim.Of("RETREAT", "NOR", "ISL").On("2023-05-23").About("ban on ports to Icelandic mackerel boats").Phased(Phase.Lifted))
            .Says("Iceland welcomed", "welcomed", Claim.Of("SUPPORT", "ISL", "NOR").On("2023-05-23")),
        new SampleReport("r09", "2023-06-12", "Ships count fish together", "Norway and Iceland counted fish together last week. Iceland gave Norway its catch records.")
            .Says("Norway and Iceland", "counted", Claim.Mutual("COOPERATE", "ISL; NOR").On("2023-06-07"))
            .Says("Iceland gave", "gave", Claim.Of("AID", "ISL", "NOR").On("2023-06-07")),
        new SampleReport("r10", "2023-06-20", "A quiet quarrel", "Officials from Iceland criticised <script>alert('fish')</script> & \"slow\" papers from Norway.")
            .Says("Officials from", "criticised", Claim.Of("ACCUSE", "ISL", "NOR").On("2023-06-19").Sure(0.5)),
        new SampleReport("r11", "2023-06-26", "Next round named", "The foreign ministers are to meet in Bergen on 3 September. A summit is planned for 20 June.", "Bergen Post")
            .Says("The foreign ministers", "meet", Claim.Mutual("CONSULT", $"{Helgadottir}; {Dahl}").On("2023-09-03").As(Modality.Planned).At("Bergen", "NOR")),
        new SampleReport("r12", "2023-05-30", "Fleet talks set", "Vice ministers will meet in Tromsø on 15 June.")
            .Says("Vice ministers", "meet", Claim.Mutual("CONSULT", "ISL Ari Pálsson:vice-minister; NOR Liv Moe:vice-minister").On("2023-06-15").As(Modality.Planned).At("Tromsø", "NOR")),
    ];

    public static Brief Compose(IEnumerable<SampleReport>? reports = null, BriefOptions? options = null)
    {
        SampleReport[] all = [.. reports ?? Reports()];
        return Composer.Value.Compose(BriefMaterial.Gather(
            Dyad, [.. all.SelectMany(report => report.Events)], all.Select(report => report.Article), Instruments.Value, options ?? new BriefOptions()));
    }

    public static string Write(Action<TextWriter, Brief> write, Brief brief)
    {
        using var text = new StringWriter();
        write(text, brief);
        return text.ToString();
    }
}
