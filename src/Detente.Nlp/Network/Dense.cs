namespace Detente.Nlp;

/// <summary>y = x · W + b, for many rows at once.</summary>
internal sealed class Dense
{
    private readonly float[] turned;

    public Dense(List<Parameter> parameters, string name, int inputs, int outputs)
    {
        Weight = new Parameter(name, parameters.Count, inputs, outputs, IsTable: false);
        parameters.Add(Weight);
        Bias = new Parameter(name + ".bias", parameters.Count, 1, outputs, IsTable: false);
        parameters.Add(Bias);
        turned = new float[inputs * outputs];
    }

    public Parameter Weight { get; }

    public Parameter Bias { get; }

    public int Inputs => Weight.Rows;

    public int Outputs => Weight.Columns;

    public void Forward(ReadOnlySpan<float> x, int rows, Span<float> y, Span<float> packed)
    {
        for (int i = 0; i < rows; i++)
        {
            Bias.Value.CopyTo(y[(i * Outputs)..]);
        }

        Gemm.Add(x, rows, Inputs, Weight.Value, Outputs, y, packed);
    }

    /// <summary>Turns the weights for <see cref="Backward"/>; once after each change of them.</summary>
    public void Turn()
    {
        int inputs = Inputs, outputs = Outputs;
        for (int block = 0; block < inputs; block += 16)
        {
            int end = Math.Min(block + 16, inputs);
            for (int j = 0; j < outputs; j++)
            {
                for (int i = block; i < end; i++)
                {
                    turned[(j * inputs) + i] = Weight.Value[(i * outputs) + j];
                }
            }
        }
    }

    /// <param name="dx">Added to; empty where nobody asks for the slope of the input.</param>
    public void Backward(ReadOnlySpan<float> x, int rows, ReadOnlySpan<float> dy, Span<float> dx, Gradient gradient, Span<float> packed)
    {
        Gemm.AddTransposed(x, Inputs, rows, dy, Outputs, gradient.Of(Weight), packed);
        Span<float> bias = gradient.Of(Bias);
        for (int i = 0; i < rows; i++)
        {
            VectorMath.AddTo(dy.Slice(i * Outputs, Outputs), bias);
        }

        if (!dx.IsEmpty)
        {
            Gemm.Add(dy, rows, Outputs, turned, Inputs, dx, packed);
        }
    }
}
