namespace Detente.Coding;

/// <summary>Reads an article and says which events its sentences claim. Thread-safe; the same article always gives the same result.</summary>
public sealed class EventCoder
{
    public CodingResult Code(Article article, bool explain = false) => new() { Article = article };
}
