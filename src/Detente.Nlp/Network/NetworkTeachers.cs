namespace Detente.Nlp;

/// <summary>
/// Networks that parse text together, so that one network may learn from what they believe (Hinton, Vinyals and Dean 2015; for parsers
/// Kuncoro and others 2016). Shares are means over the networks.
/// </summary>
internal sealed class NetworkTeachers(IReadOnlyList<ParsingNetwork> teachers, float[] vectors, int vectorWidth)
{
    private const int Chunk = 32;

    /// <summary>Beliefs smaller than this are dropped and shared out among the others.</summary>
    private const float Least = 0.03f;

    /// <summary>Sentences to learn from, in the order of the forms. Two threads; the result does not depend on them.</summary>
    public NetworkSentence[] Teach(IReadOnlyList<WordEntry[]> sentences)
    {
        var taught = new NetworkSentence[sentences.Count];
        int chunks = (sentences.Count + Chunk - 1) / Chunk;
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            () => teachers.Select(t => new NetworkPass(t, vectors, vectorWidth)).ToArray(),
            (chunk, _, passes) =>
            {
                Teach(passes, sentences, chunk * Chunk, Math.Min(sentences.Count, (chunk + 1) * Chunk), taught);
                return passes;
            },
            _ => { });
        return taught;
    }

    private static void Teach(NetworkPass[] passes, IReadOnlyList<WordEntry[]> sentences, int first, int end, NetworkSentence[] taught)
    {
        var batch = new NetworkSentence[end - first];
        for (int s = 0; s < batch.Length; s++)
        {
            WordEntry[] words = sentences[first + s];
            batch[s] = new NetworkSentence
            {
                Words = words,
                Head = new int[words.Length],
                Heads = new Target[words.Length][],
                Relations = new Target[words.Length][],
                Tags = new Target[words.Length][],
            };
        }

        foreach (NetworkPass pass in passes)
        {
            pass.Forward(batch, train: false, seed: 0);
        }

        var decoder = new TreeDecoder();
        for (int s = 0; s < batch.Length; s++)
        {
            NetworkSentence sentence = batch[s];
            int count = sentence.Rows, width = NetworkPass.Width(count);
            var shares = new float[count * width];
            for (int i = 1; i < count; i++)
            {
                Span<float> line = shares.AsSpan(i * width, count);
                foreach (NetworkPass pass in passes)
                {
                    AddShares(pass.Scores(s).Slice(i * width, count), line, passes.Length);
                }

                sentence.Heads[i] = Best(line, 4);
            }

            decoder.Decode(Logarithms(shares), count, width, sentence.Head);
            float[][] labels = new float[passes.Length][];
            for (int p = 0; p < passes.Length; p++)
            {
                float[] scores = [];
                passes[p].ScoreLabels(s, sentence.Head, ref scores);
                labels[p] = scores;
            }

            for (int i = 1; i < count; i++)
            {
                var relations = new float[passes[0].RelationCount];
                var tags = new float[passes[0].TagScores(s, i).Length];
                for (int p = 0; p < passes.Length; p++)
                {
                    AddShares(labels[p].AsSpan(i * passes[p].LabelWidth, relations.Length), relations, passes.Length);
                    AddShares(passes[p].TagScores(s, i), tags, passes.Length);
                }

                sentence.Relations[i] = Best(relations, 3);
                sentence.Tags[i] = Best(tags, 3);
            }

            taught[first + s] = sentence;
        }
    }

    private static void AddShares(ReadOnlySpan<float> scores, Span<float> shares, int of)
    {
        float most = float.MinValue;
        foreach (float score in scores)
        {
            most = Math.Max(most, score);
        }

        float sum = 0;
        Span<float> e = scores.Length <= 512 ? stackalloc float[scores.Length] : new float[scores.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            sum += e[i] = MathF.Exp(scores[i] - most);
        }

        for (int i = 0; i < scores.Length; i++)
        {
            shares[i] += e[i] / sum / of;
        }
    }

    private static float[] Logarithms(float[] shares)
    {
        var logs = new float[shares.Length];
        for (int i = 0; i < logs.Length; i++)
        {
            logs[i] = MathF.Log(shares[i] + 1e-9f);
        }

        return logs;
    }

    private static Target[] Best(ReadOnlySpan<float> shares, int count)
    {
        var best = new List<Target>(count + 1);
        for (int i = 0; i < shares.Length; i++)
        {
            if (best.Count == 0 || shares[i] >= Least)
            {
                float share = shares[i];
                int at = best.FindIndex(b => b.Share < share);
                best.Insert(at < 0 ? best.Count : at, new Target(i, share));
                if (best.Count > count)
                {
                    best.RemoveAt(count);
                }
            }
        }

        best.RemoveAll(b => b.Share < Least && b != best[0]);
        float sum = best.Sum(b => b.Share);
        return [.. best.Select(b => b with { Share = b.Share / sum })];
    }
}
