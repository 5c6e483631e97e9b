namespace Detente.Nlp;

/// <summary>Tagger, lemmatiser and parser of one language, in one file. Immutable, safe for many threads.</summary>
/// <remarks>The parser may be missing from a model in the making (<c>detente train tagger</c>); a pipeline needs both.</remarks>
public sealed class LanguageModel
{
    internal LanguageModel(ModelInfo info, string hash, Tagger tagger, Lemmatizer lemmatizer, Parser? parser)
    {
        Info = info;
        Hash = hash;
        Tagger = tagger;
        Lemmatizer = lemmatizer;
        Parser = parser;
    }

    public ModelInfo Info { get; }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the file's content.</summary>
    public string Hash { get; }

    public bool HasParser => Parser is not null;

    internal Tagger Tagger { get; }

    internal Lemmatizer Lemmatizer { get; }

    internal Parser? Parser { get; }

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

    /// <summary>The same model with other words about itself.</summary>
    public LanguageModel With(ModelInfo info) => new(info, Hash, Tagger, Lemmatizer, Parser);
}
