using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp.Network;

public sealed class TreeDecoderTests
{
    [Fact]
    public void The_tree_found_is_the_best_of_all_trees_with_one_root()
    {
        var random = new Random(3);
        var decoder = new TreeDecoder();
        for (int round = 0; round < 400; round++)
        {
            int count = random.Next(2, 7), width = 16;
            var scores = new float[count * width];
            for (int i = 0; i < scores.Length; i++)
            {
                scores[i] = random.Next(-50, 50);
            }

            var head = new int[count];
            decoder.Decode(scores, count, width, head);
            Assert.True(IsTree(head));
            Assert.Equal(Best(scores, count, width), Enumerable.Range(1, count - 1).Sum(i => scores[(i * width) + head[i]]));
        }
    }

    [Fact]
    public void One_token_hangs_on_the_root()
    {
        var head = new int[2];
        new TreeDecoder().Decode(new float[32], 2, 16, head);
        Assert.Equal(0, head[1]);
    }

    private static float Best(float[] scores, int count, int width)
    {
        float best = float.MinValue;
        var head = new int[count];
        void Try(int token, float sum)
        {
            if (token == count)
            {
                best = sum > best && IsTree(head) ? sum : best;
                return;
            }

            for (int h = 0; h < count; h++)
            {
                if (h != token)
                {
                    head[token] = h;
                    Try(token + 1, sum + scores[(token * width) + h]);
                }
            }
        }

        Try(1, 0);
        return best;
    }

    private static bool IsTree(int[] head)
    {
        for (int i = 1; i < head.Length; i++)
        {
            int at = i;
            for (int steps = 0; at > 0; steps++)
            {
                if (steps > head.Length)
                {
                    return false;
                }

                at = head[at];
            }
        }

        return head.Skip(1).Count(h => h == 0) == 1;
    }
}
