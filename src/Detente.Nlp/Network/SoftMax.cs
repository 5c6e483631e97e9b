using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>The loss of scores against what they should have been.</summary>
internal static class SoftMax
{
    /// <summary>Adds share · scale · (softmax − target) to the slope; gives the loss.</summary>
    public static double CrossEntropy(ReadOnlySpan<float> scores, Target[] targets, Span<float> slope, float scale)
    {
        float most = float.MinValue;
        foreach (float score in scores)
        {
            most = Math.Max(most, score);
        }

        int i = 0;
        Vector512<float> sums = Vector512<float>.Zero, shift = Vector512.Create(most);
        for (; i + 16 <= scores.Length; i += 16)
        {
            Vector512<float> e = VectorMath.Exp(Vector512.Create(scores[i..]) - shift);
            e.CopyTo(slope[i..]);
            sums += e;
        }

        float sum = Vector512.Sum(sums);
        for (; i < scores.Length; i++)
        {
            slope[i] = MathF.Exp(scores[i] - most);
            sum += slope[i];
        }

        float total = 0;
        double loss = 0;
        foreach (Target target in targets)
        {
            total += target.Share;
            loss += target.Share * (Math.Log(sum) + most - scores[target.Id]);
        }

        float factor = total * scale / sum;
        for (i = 0; i < slope.Length; i++)
        {
            slope[i] *= factor;
        }

        foreach (Target target in targets)
        {
            slope[target.Id] -= target.Share * scale;
        }

        return loss;
    }
}
