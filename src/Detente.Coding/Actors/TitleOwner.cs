using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Says of which state a title is that names none: "the foreign minister", "President Trejos", "the Secretary".</summary>
internal sealed class TitleOwner(ActorDirectory directory)
{
    /// <summary>An office that only some states have.</summary>
    private const string Monarch = "monarch";
    private const string Ambassador = "ambassador";

    /// <summary>Of titles of several states the one of the state most spoken of; one of any state before them.</summary>
    public static OfficeTitle? Likeliest(IEnumerable<OfficeTitle> titles, ArticleMemory memory) =>
        titles.OrderByDescending(title => title.Code is { } of ? Nearness(of, memory) : int.MaxValue).FirstOrDefault();

    /// <summary>The state of a title that names none; null where nothing says which.</summary>
    /// <param name="noun">The last word of the title.</param>
    /// <param name="nameLast">The last token of the name after it; that of the title where none follows.</param>
    public string? Find(OfficeTitle title, Token noun, int nameLast, ArticleMemory memory, out string reason)
    {
        bool named = nameLast > noun.Index;
        if (title.Code is { } only && (title.Text != "secretary" || named || only == memory.Frame.HomeCode))
        {
            reason = "a title of one state only";
            return only;
        }

        if (NounPhrase.IsPlural(noun))
        {
            reason = "";
            return null;
        }

        if (memory.Participants.Owner is { } listed)
        {
            reason = "in the list of that side";
            return listed;
        }

        string? home = memory.Frame.HomeCode;
        if (named && home is not null && title.Office.Id == Ambassador && IsPosted(noun.Sentence, nameLast))
        {
            reason = "the record's own, for it says where they are posted";
            return home;
        }

        bool abroad = memory.HostCode != home;
        if (named && !abroad && home is not null && title.Office.Id == Ambassador && memory.MostNamed(directory.States).FirstOrDefault(state => state != home) is { } sender)
        {
            reason = "an ambassador at home is another state's, and it is said most of";
            return sender;
        }

        if (memory.HostCode is { } host && (named || abroad) && ((abroad && title.Office.Id != Monarch) || MayHave(host, title)))
        {
            reason = "the title names no state; the report's place does";
            return host;
        }

        if (home is not null && !named && MayHave(home, title))
        {
            reason = "the title names no state; the record is of one";
            return home;
        }

        string? most = memory.MostNamed(directory.States).FirstOrDefault(state => state != home && MayHave(state, title) && directory.HasOffice(state, title.Office.Id));
        reason = "the state the report has said most of";
        return named || home is not null || !NounPhrase.IsDefinite(noun) ? most : memory.CountOf(most ?? "") > 1 ? most : null;
    }

    /// <summary>The more has been said of a state the likelier it is; its own record speaks of its own offices.</summary>
    private static int Nearness(string code, ArticleMemory memory) =>
        (memory.CountOf(code) * 2) + (code == memory.Frame.HomeCode || code == memory.HostCode ? 3 : 0);

    /// <summary>"Ambassador Hurd in South Africa".</summary>
    private static bool IsPosted(Sentence sentence, int last) =>
        last + 2 < sentence.Count && sentence[last + 1].Lemma is "in" or "to" && char.IsUpper(sentence[last + 2].Form[0]);

    /// <summary>A state that calls its foreign minister a secretary of state has no foreign minister; one on record without a king has none.</summary>
    private bool MayHave(string code, OfficeTitle title)
    {
        bool own = false;
        foreach (OfficeTitle other in directory.TitlesOf(title.Office.Id, code))
        {
            own = true;
            if (other.Text == title.Text)
            {
                return true;
            }
        }

        return !own && directory.HasOffice(code, title.Office.Id);
    }
}
