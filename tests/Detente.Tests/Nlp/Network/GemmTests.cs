using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp.Network;

public sealed class GemmTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(7, 5, 48)]
    [InlineData(8, 3, 32)]
    [InlineData(21, 33, 80)]
    public void A_product_is_the_sum_of_products(int m, int k, int n)
    {
        float[] a = Values(m * k, 1), b = Values(k * n, 2), c = Values(m * n, 3);
        float[] expected = [.. c];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int p = 0; p < k; p++)
                {
                    expected[(i * n) + j] += a[(i * k) + p] * b[(p * n) + j];
                }
            }
        }

        float[] turned = [.. Enumerable.Range(0, k * m).Select(i => a[(i % m * k) + (i / m)])];
        float[] other = [.. c];
        Gemm.Add(a, m, k, b, n, c, new float[k * 32]);
        Gemm.AddTransposed(turned, m, k, b, n, other, new float[k * 32]);
        for (int i = 0; i < c.Length; i++)
        {
            Assert.Equal(expected[i], c[i], 1e-4f);
        }

        Assert.Equal(c, other);
    }

    [Fact]
    public void Whole_number_products_are_near_and_do_not_depend_on_the_number_of_rows()
    {
        const int inputs = 64, outputs = 96, rows = 19;
        float[] weight = Values(inputs * outputs, 4), bias = Values(outputs, 5), x = Values(rows * inputs, 6);
        var dense = new QuantizedDense(weight, bias, inputs, outputs);
        var steps = new short[x.Length];
        QuantizedDense.Quantize(x, steps);
        var together = new float[rows * outputs];
        dense.Forward(steps, rows, together);
        for (int i = 0; i < rows; i++)
        {
            var alone = new float[outputs];
            dense.Forward(steps.AsSpan(i * inputs, inputs), 1, alone);
            Assert.Equal(alone, together.AsSpan(i * outputs, outputs).ToArray());
            for (int j = 0; j < outputs; j++)
            {
                float sum = bias[j];
                for (int p = 0; p < inputs; p++)
                {
                    sum += x[(i * inputs) + p] * weight[(p * outputs) + j];
                }

                Assert.Equal(sum, alone[j], 0.05f);
            }
        }
    }

    [Fact]
    public void Numbers_beyond_the_range_are_cut_and_their_sums_stay_exact()
    {
        const int inputs = 256, outputs = 32;
        float[] weight = [.. Enumerable.Repeat(1f, inputs * outputs)];
        var dense = new QuantizedDense(weight, new float[outputs], inputs, outputs);
        var steps = new short[inputs];
        QuantizedDense.Quantize([.. Enumerable.Repeat(1e6f, inputs)], steps);
        Assert.All(steps, s => Assert.Equal(QuantizedDense.Largest, s));
        var y = new float[outputs];
        dense.Forward(steps, 1, y);
        Assert.All(y, v => Assert.Equal(inputs * QuantizedDense.Largest / QuantizedDense.Steps, v, 1f));
    }

    [Theory]
    [InlineData(-90)]
    [InlineData(-3.7)]
    [InlineData(0)]
    [InlineData(1e-3)]
    [InlineData(12.5)]
    public void The_logistic_function_is_near(double x) =>
        Assert.Equal(1 / (1 + Math.Exp(-x)), VectorMath.Sigmoid(System.Runtime.Intrinsics.Vector512.Create((float)x))[3], 1e-6);

    private static float[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
