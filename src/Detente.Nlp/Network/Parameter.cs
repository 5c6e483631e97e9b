namespace Detente.Nlp;

/// <summary>A matrix of weights; what is learned of it is kept beside it while training.</summary>
/// <param name="Name">As it is called in the model file.</param>
/// <param name="Index">Its place among the network's parameters.</param>
/// <param name="IsTable">True where only the rows of the words at hand change: an embedding.</param>
internal sealed record Parameter(string Name, int Index, int Rows, int Columns, bool IsTable)
{
    public float[] Value { get; } = new float[Rows * Columns];

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);
}
