using System.Reflection;
using System.Text.Json;
using Detente.App.Briefs;
using Detente.Coding;
using Detente.Ledger;
using Detente.Nlp;

namespace Detente.App;

/// <summary>
/// The only place that wires the rooms together: data, model, coder and ledger, each loaded when first asked for and once.
/// Not for several threads; coding inside it uses all cores.
/// </summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>Articles in one transaction: few enough that a kill loses little work, enough that its cost does not show.</summary>
    private const int BatchSize = 500;

    private readonly DetenteOptions options;
    private readonly Lazy<ActorDirectory> actors;
    private readonly Lazy<Task<LanguagePack>> pack;
    private readonly Lazy<Task<NlpPipeline>> nlp;
    private readonly Lazy<EventCoder> coder;
    private readonly Lazy<CodingRun> run;
    private readonly Lazy<RelationClassifier> classifier;
    private EventLedger? ledger;
    private LedgerAccess ledgerAccess;

    /// <param name="directory">Where the ledger is; it is opened when first asked for.</param>
    public Workspace(DataRoot data, DetenteOptions options, string directory)
    {
        Data = data;
        this.options = options;
        Directory = directory;
        ModelPath = options.Model ?? Path.Combine(data.Path, "models", "en.model");
        pack = new(() => Task.Run(() => LanguagePack.Load(data.Path, "en", options.Actors)));
        nlp = new(() => Task.Run(() => new NlpPipeline(LanguageModel.Load(ModelPath), Segmenter.Load(Path.Combine(data.Path, "languages", "en")))));
        actors = new(() => pack.IsValueCreated ? Result(pack).Directory : ActorDirectory.Load(Path.Combine(data.Path, "actors"), options.Actors));
        run = new(DescribeRun);
        classifier = new(() =>
        {
            Preload();
            var relations = RelationModel.Load(Path.Combine(data.Path, "models", "en.relations"));
            return new RelationClassifier(Nlp, Pack, relations);
        });
        coder = new(() =>
        {
            Preload();
            return new EventCoder(Result(nlp), Result(pack), Run.Coder);
        });
    }

    public static string ProgramVersion { get; } =
        typeof(Workspace).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public DataRoot Data { get; }

    public string Directory { get; }

    public string ModelPath { get; }

    /// <exception cref="DataFileException">A file of the actors has faults.</exception>
    public ActorDirectory Actors => actors.Value;

    /// <summary>Program, data and model, and the options that change what is coded.</summary>
    public CodingRun Run => run.Value;

    public LanguageModel Model => Result(nlp).Model;

    public NlpPipeline Nlp => Result(nlp);

    public LanguagePack Pack => Result(pack);

    /// <summary>What decides between marked sides.</summary>
    /// <exception cref="DataFileException">The model of relations is missing or damaged.</exception>
    public RelationClassifier Classifier => classifier.Value;

    /// <summary>Starts to load data and model, both at once; for commands that are sure to code.</summary>
    public void Preload()
    {
        _ = pack.Value;
        _ = nlp.Value;
    }

    /// <summary>Codes on all cores; outcomes come in the order of the readings, and are the same on any number of threads.</summary>
    public IEnumerable<ArticleOutcome> Code(IEnumerable<ArticleReading> readings, bool explain, CancellationToken cancellation)
    {
        int threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        return new OrderedCoder(
            reading => reading.Document is { } document
                ? coder.Value.Code(reading.Article!, document, explain)
                : coder.Value.Code(reading.Article!, explain),
            threads).Run(readings, cancellation);
    }

    /// <summary>Whom, when and where the sentences of a coded article mention.</summary>
    public ResolvedArticle Resolve(CodingResult coded) => coder.Value.Resolve(coded.Article, coded.Document!);

    /// <summary>Codes what the ledger does not know yet and appends it, batch by batch: what is stored is whole, and a second run adds what is missing.</summary>
    /// <param name="seen">Called for each outcome, in order; articles that are known already have none.</param>
    public IngestResult Ingest(IEnumerable<ArticleReading> readings, Action<ArticleOutcome> seen, CancellationToken cancellation)
    {
        EventLedger open = OpenLedger(LedgerAccess.Write);
        var added = new AppendResult();
        int known = 0;
        foreach (ArticleReading[] batch in readings.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            HashSet<Article> fresh = new(
                open.Uncoded([.. batch.Select(reading => reading.Article).OfType<Article>()], Run.Coder), ReferenceEqualityComparer.Instance);
            known += batch.Count(reading => reading.Article is { } article && !fresh.Contains(article));
            var entries = new List<LedgerEntry>();
            foreach (ArticleOutcome outcome in Code(batch.Where(reading => reading.Article is not { } article || fresh.Contains(article)), false, cancellation))
            {
                seen(outcome);
                if (outcome.Result is { } result)
                {
                    entries.Add(new LedgerEntry(result.Article, result.Events, result.SkippedReason));
                }
            }

            added += open.Append(entries, Run);
        }

        return new IngestResult(added, known);
    }

    /// <summary>The claims of the ledger that the query asks for; see <see cref="EventLedger.Read"/>.</summary>
    public IReadOnlyList<CodedEvent> Read(LedgerQuery query) => OpenLedger(LedgerAccess.Read).Read(query);

    /// <summary>The reports of these ids that the ledger has.</summary>
    public IReadOnlyList<Article> ReadArticles(IEnumerable<string> ids) => OpenLedger(LedgerAccess.Read).ReadArticles(ids);

    /// <summary>The pair that two words of a command line mean: codes in any case, or names.</summary>
    /// <exception cref="UsageException">A word means no state or organisation, or both mean the same.</exception>
    public Dyad ReadDyad(string first, string second)
    {
        (string one, string other) = (ReadCode(first), ReadCode(second));
        return one != other ? new Dyad(one, other) : throw new UsageException($"a pair needs two different sides, not {one} twice");
    }

    /// <exception cref="DataFileException">The tables of phrases have faults.</exception>
    public BriefLanguage LoadBriefLanguage() => BriefLanguage.Load(
        Path.Combine(Data.Path, "languages", "en"),
        pack.IsValueCreated ? Result(pack).Ontology : EventOntology.Load(Path.Combine(Data.Path, "ontology")));

    public MeasureInstruments LoadInstruments() => MeasureInstruments.Load(Path.Combine(Data.Path, "ontology", "measure-instruments.tsv"));

    public void Dispose() => ledger?.Dispose();

    private static T Result<T>(Lazy<Task<T>> task) => task.Value.GetAwaiter().GetResult();

    private string ReadCode(string word)
    {
        if (Actors.FindCode(word, out string? suggestion) is { } code)
        {
            return code;
        }

        // Short words are near to many: CHI may be CHN or CHL, and both are said.
        string[] near = [.. Actors.States.Where(state => word.Length >= 3 && Actors.NameOf(state).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Append(suggestion).OfType<string>().Distinct().Order(StringComparer.Ordinal).Take(3)];
        string meant = near.Length == 0 ? "" : $", did you mean {string.Join(" or ", near.Select(state => $"{state} ({Actors.NameOf(state)})"))}?";
        throw new UsageException($"'{word}' is no code or name of a state or organisation{meant}");
    }

    /// <summary>One open ledger at a time: who may write may also read.</summary>
    private EventLedger OpenLedger(LedgerAccess access)
    {
        if (ledger is not null && ledgerAccess == LedgerAccess.Read && access == LedgerAccess.Write)
        {
            ledger.Dispose();
            ledger = null;
        }

        if (ledger is null)
        {
            ledger = EventLedger.Open(Directory, access);
            ledgerAccess = access;
        }

        return ledger;
    }

    private CodingRun DescribeRun()
    {
        string dataVersion = Data.ComputeVersion();
        string? actorsVersion = options.Actors is { } given ? new DataRoot(given).ComputeVersion() : null;
        string model = $"{Model.Info.Name}-{Model.Hash[..8]}";
        return new CodingRun
        {
            Coder = $"detente {ProgramVersion} data {dataVersion[..8]}{(actorsVersion is null ? "" : $" actors {actorsVersion[..8]}")} model {model}",
            ProgramVersion = ProgramVersion,
            DataVersion = dataVersion,
            ModelVersion = model,
            Options = JsonSerializer.Serialize(actorsVersion is null
                ? new { language = "en", maxArticleBytes = options.MaxArticleBytes }
                : (object)new { language = "en", maxArticleBytes = options.MaxArticleBytes, actors = actorsVersion }),
        };
    }
}
