using System.CommandLine;
using Detente.Coding;
using Detente.Nlp;

namespace Detente.App;

/// <summary>The options that say what relations are learned from, shared by training and cross-validation.</summary>
internal sealed class RelationSources
{
    public Option<string> Gold { get; } = new("--gold")
    {
        Description = "the folder of the project's own sentences", DefaultValueFactory = _ => Path.Combine("data", "gold", "relations"),
    };

    public Option<string> Published { get; } = new("--plv") { Description = "JSONL of published sentences with event_type", Required = true };

    public Option<string?> Related { get; } = new("--related") { Description = "JSONL of pairs with is_relation" };

    public Option<string> Vectors { get; } = new("--vectors") { Description = "word vectors, of tools/vectors", Required = true };

    public Option<int> Words { get; } = new("--words") { Description = "so many words keep their vectors", DefaultValueFactory = _ => 50_000 };

    public Option<int> Networks { get; } = new("--networks") { Description = "networks whose odds are averaged", DefaultValueFactory = _ => 3 };

    public Option<int> Seed { get; } = new("--seed") { Description = "the same seed gives the same model", DefaultValueFactory = _ => 7 };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Gold, Published, Related, Vectors, Words, Networks, Seed])
        {
            command.Add(option);
        }
    }

    /// <summary>Reads and parses everything once.</summary>
    public RelationTeaching Open(ParseResult result, Workspace workspace)
    {
        LanguagePack pack = workspace.Pack;
        List<LabelledPair> pairs =
        [
            .. LabelledPair.LoadGold(result.GetRequiredValue(Gold), pack.Ontology),
            .. PairFile.Load(result.GetRequiredValue(Published), LabelledPair.Published, pack.Ontology),
            .. result.GetValue(Related) is { } related ? PairFile.Load(related, "related", pack.Ontology) : [],
        ];
        return new RelationTeaching(
            pairs, workspace.Nlp, pack, WordVectors.Load(result.GetRequiredValue(Vectors)), result.GetValue(Words), result.GetValue(Networks));
    }
}
