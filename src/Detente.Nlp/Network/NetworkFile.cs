namespace Detente.Nlp;

/// <summary>The part of a model file that holds its <see cref="CompiledNetwork"/>: sizes, words, relations, tables, products. Little-endian.</summary>
internal static class NetworkFile
{
    private const int Widest = 1024;

    public static void Write(BinaryWriter writer, CompiledNetwork net)
    {
        NetworkShape shape = net.Shape;
        foreach (int size in (int[])[shape.Vector, shape.Word, shape.Part, shape.PartBits, shape.Hidden, shape.Layers, shape.Arc, shape.Label])
        {
            writer.Write(size);
        }

        writer.Write(net.HasParser);
        ModelFile.WriteStrings(writer, net.Relations);
        ModelFile.WriteStrings(writer, net.Vocabulary.VectorWords);
        ModelFile.WriteStrings(writer, [.. net.Vocabulary.Learned.Select(w => w.Word)]);
        net.Vectors.Write(writer);
        net.Words.Write(writer);
        net.Parts.Write(writer);
        net.Input.Write(writer);
        for (int l = 0; l < shape.Layers; l++)
        {
            net.Gates[l].Write(writer);
            Array.ForEach(net.Peeks[l], writer.Write);
        }

        foreach (QuantizedDense dense in (QuantizedDense[])
            [net.Tag, net.ArcDependent, net.ArcHead, net.ArcPair, net.Distance, net.LabelDependent, net.LabelHead, net.Label])
        {
            dense.Write(writer);
        }
    }

    /// <exception cref="FormatException">A number is out of range, or two parts do not agree.</exception>
    public static CompiledNetwork Read(BinaryReader reader, int tags)
    {
        int Size(int least, int most, int step)
        {
            int size = reader.ReadInt32();
            ModelFile.Require(size >= least && size <= most && size % step == 0);
            return size;
        }

        var shape = new NetworkShape
        {
            Vector = Size(0, Widest, 16),
            Word = Size(16, Widest, 16),
            Part = Size(16, Widest, 16),
            PartBits = Size(4, 20, 1),
            Hidden = Size(32, Widest, 32),
            Layers = Size(1, 8, 1),
            Arc = Size(32, Widest, 32),
            Label = Size(32, Widest, 32),
        };
        bool hasParser = reader.ReadBoolean();
        string[] relations = ModelFile.ReadStrings(reader);
        ModelFile.Require(relations.Length is > 0 and < Widest && relations[CompiledNetwork.RootRelation] == "root");
        string[] vectorWords = ModelFile.ReadStrings(reader);
        string[] learned = ModelFile.ReadStrings(reader);
        var vocabulary = new NetworkVocabulary([.. learned.Select(w => (w, 0))], vectorWords, shape.PartBits);
        WordTable vectors = WordTable.Read(reader, shape.Vector);
        WordTable words = WordTable.Read(reader, shape.Word);
        WordTable parts = WordTable.Read(reader, shape.Part);
        ModelFile.Require(vectors.Rows == vectorWords.Length && words.Rows == vocabulary.Rows && parts.Rows == 1 << shape.PartBits);
        QuantizedDense input = QuantizedDense.Read(reader, shape.Input, shape.State);
        var gates = new QuantizedDense[shape.Layers];
        var peeks = new float[shape.Layers][];
        for (int l = 0; l < shape.Layers; l++)
        {
            gates[l] = QuantizedDense.Read(reader, shape.State, 6 * shape.Hidden);
            peeks[l] = new float[4 * shape.Hidden];
            for (int i = 0; i < peeks[l].Length; i++)
            {
                peeks[l][i] = reader.ReadSingle();
            }
        }

        return new CompiledNetwork
        {
            Shape = shape,
            Vocabulary = vocabulary,
            Relations = relations,
            HasParser = hasParser,
            TagCount = tags,
            Vectors = vectors,
            Words = words,
            Parts = parts,
            Input = input,
            Gates = gates,
            Peeks = peeks,
            Tag = QuantizedDense.Read(reader, shape.State, ParsingNetwork.Padded(tags)),
            ArcDependent = QuantizedDense.Read(reader, shape.State, shape.Arc),
            ArcHead = QuantizedDense.Read(reader, shape.State, shape.Arc),
            ArcPair = QuantizedDense.Read(reader, shape.Arc, shape.Arc),
            Distance = QuantizedDense.Read(reader, shape.Arc, ParsingNetwork.Distances),
            LabelDependent = QuantizedDense.Read(reader, shape.State, shape.Label),
            LabelHead = QuantizedDense.Read(reader, shape.State, shape.Label),
            Label = QuantizedDense.Read(reader, shape.Label, ParsingNetwork.Padded(relations.Length)),
        };
    }
}
