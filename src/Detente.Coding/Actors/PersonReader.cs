namespace Detente.Coding;

/// <summary>Makes an actor of a person, with the office held on the report's day.</summary>
internal static class PersonReader
{
    /// <summary>Somebody who has left every office is of the elite, no longer of the government.</summary>
    public const string FormerSector = "ELI";

    public static ActorMention ToMention(int first, int last, Person person, string text, ArticleMemory memory, string how)
    {
        Actor actor = ToActor(person, text, memory.Date);
        memory.Saw(actor, person);
        return new ActorMention(first, last, MentionKind.Person, [actor], how + Describe(actor));
    }

    public static Actor ToActor(Person person, string text, DateOnly? date, bool former = false)
    {
        Term? term = date is { } day ? person.OfficeOn(day) : person.Terms.MinBy(held => held.Office.Level);
        bool left = former || (term is null && date is { } today && person.LastOfficeBefore(today) is not null);
        return new Actor
        {
            Code = person.Code,
            Sector = left ? FormerSector : term?.Office.Sector ?? person.Sector ?? "GOV",
            EntityText = text,
            Identifier = person.Name,
            Office = left ? null : term?.Office.Id,
            Level = left ? null : term?.Office.Level,
        };
    }

    private static string Describe(Actor actor) =>
        actor.Office is not null ? $", {actor.Office} of {actor.Code} on that day" : actor.Sector == FormerSector ? ", no longer in office" : "";
}
