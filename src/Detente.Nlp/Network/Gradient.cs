namespace Detente.Nlp;

/// <summary>The slopes of the loss that one worker has gathered over its half of a batch.</summary>
internal sealed class Gradient
{
    private readonly float[][] values;
    private readonly List<int>[] touched;
    private readonly bool[][] isTouched;

    public Gradient(IReadOnlyList<Parameter> parameters)
    {
        values = [.. parameters.Select(p => new float[p.Value.Length])];
        touched = [.. parameters.Select(_ => new List<int>())];
        isTouched = [.. parameters.Select(p => new bool[p.IsTable ? p.Rows : 0])];
    }

    public float[] Of(Parameter parameter) => values[parameter.Index];

    /// <summary>The rows of a table that have a slope, in the order in which they came.</summary>
    public IReadOnlyList<int> Touched(Parameter table) => touched[table.Index];

    public Span<float> Touch(Parameter table, int row)
    {
        if (!isTouched[table.Index][row])
        {
            isTouched[table.Index][row] = true;
            touched[table.Index].Add(row);
        }

        return values[table.Index].AsSpan(row * table.Columns, table.Columns);
    }

    public void Clear(IReadOnlyList<Parameter> parameters)
    {
        foreach (Parameter parameter in parameters)
        {
            if (!parameter.IsTable)
            {
                Array.Clear(values[parameter.Index]);
                continue;
            }

            foreach (int row in touched[parameter.Index])
            {
                values[parameter.Index].AsSpan(row * parameter.Columns, parameter.Columns).Clear();
                isTouched[parameter.Index][row] = false;
            }

            touched[parameter.Index].Clear();
        }
    }
}
