using System.Security.Cryptography;

namespace Detente.Coding;

/// <summary>What the arbiter has learned: networks that give each act of a pair its odds, and networks that say whether an event relates the two at all. Immutable, safe for many threads.</summary>
public sealed class RelationModel
{
    internal RelationModel(
        RelationModelInfo info, IReadOnlyList<string> acts, RelationVectors vectors, IReadOnlyList<CompiledRelationNetwork> networks, IReadOnlyList<CompiledRelationNetwork> related)
    {
        Info = info;
        Acts = acts;
        Vectors = vectors;
        Networks = networks;
        Related = related;
    }

    /// <summary>How it was trained and from what.</summary>
    public RelationModelInfo Info { get; }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the file; empty before it is written.</summary>
    public string Hash { get; internal init; } = "";

    /// <summary>Names of the acts, in the order of the networks' scores.</summary>
    internal IReadOnlyList<string> Acts { get; }

    internal RelationVectors Vectors { get; }

    internal IReadOnlyList<CompiledRelationNetwork> Networks { get; }

    /// <summary>Of two scores: related, and not.</summary>
    internal IReadOnlyList<CompiledRelationNetwork> Related { get; }

    /// <exception cref="DataFileException">The file is missing, damaged, cut short, no relation model, or of another format version: DT022x.</exception>
    public static RelationModel Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new DataFileException([Diagnostic.Error("DT0220", path, 0, $"the relation model cannot be read: {e.Message}")]);
        }

        return RelationModelFile.Read(bytes, path);
    }

    /// <summary>Writes the model in one go: a reader sees the old file or the new one.</summary>
    public void Save(string path)
    {
        string temporary = path + ".part";
        File.WriteAllBytes(temporary, RelationModelFile.Write(this));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The odds of each act, all together 1.</summary>
    internal float[] Odds(RelationInput input) => Mean(Networks, input, Info.Temperature);

    /// <summary>How likely an event relates the two, from 0 to 1; 1 for a model without networks for it.</summary>
    internal float OddsOfRelation(RelationInput input) => Related.Count == 0 ? 1 : Mean(Related, input, 1)[0];

    private float[] Mean(IReadOnlyList<CompiledRelationNetwork> networks, RelationInput input, float temperature)
    {
        int[] dense = Vectors.Averages(input.Words);
        var odds = new float[networks[0].Acts];
        foreach (CompiledRelationNetwork network in networks)
        {
            float[] scores = network.Score(input.Features, dense, Vectors.FineStep);
            float most = scores.Max();
            float all = 0;
            for (int i = 0; i < scores.Length; i++)
            {
                scores[i] = MathF.Exp((scores[i] - most) / temperature);
                all += scores[i];
            }

            for (int i = 0; i < scores.Length; i++)
            {
                odds[i] += scores[i] / all / networks.Count;
            }
        }

        return odds;
    }
}

/// <summary>How a <see cref="RelationModel"/> came about.</summary>
/// <param name="Trained">What it was trained on, with counts.</param>
/// <param name="Temperature">Scores are divided by it before the soft maximum: fitted on pairs that the networks had not seen.</param>
public sealed record RelationModelInfo(string Name, string Licence, IReadOnlyList<string> Trained, int Seed, float Temperature);
