namespace Detente.Nlp;

/// <summary>Tagger, lemmatiser and parser of one language, in one file. Immutable, safe for many threads.</summary>
public sealed class LanguageModel
{
    internal LanguageModel(ModelInfo info, string hash, TagSet tags, Lemmatizer lemmatizer, CompiledNetwork network)
    {
        Info = info;
        Hash = hash;
        Tags = tags;
        Lemmatizer = lemmatizer;
        Network = network;
    }

    public ModelInfo Info { get; }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the file's content.</summary>
    public string Hash { get; }

    /// <summary>False for a model of <c>detente train tagger</c>.</summary>
    public bool HasParser => Network.HasParser;

    internal TagSet Tags { get; }

    internal Lemmatizer Lemmatizer { get; }

    internal CompiledNetwork Network { get; }

    /// <summary>Where sentences end; null where the model was trained without.</summary>
    internal SentenceModel? Sentences { get; init; }

    /// <exception cref="DataFileException">The file is missing, damaged, cut short, not a model, or of another format version: DT022x.</exception>
    public static LanguageModel Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new DataFileException([Diagnostic.Error("DT0220", path, 0, $"the model cannot be read: {e.Message}")]);
        }

        return ModelFile.Read(bytes, path);
    }

    /// <summary>Writes the model in one go: a reader sees the old file or the new one.</summary>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string temporary = path + ".part";
        File.WriteAllBytes(temporary, ModelFile.Write(this));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The same tagger and parser with other weights for the ends of sentences.</summary>
    public LanguageModel With(SentenceModel sentences) => new(Info, Hash, Tags, Lemmatizer, Network) { Sentences = sentences };

    /// <summary>The same model with other words about itself.</summary>
    public LanguageModel With(ModelInfo info) => new(info, Hash, Tags, Lemmatizer, Network) { Sentences = Sentences };
}
