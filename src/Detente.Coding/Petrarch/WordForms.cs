namespace Detente.Coding;

/// <summary>The regular forms that TABARI and PETRARCH make of words, in capitals.</summary>
internal static class WordForms
{
    public static IEnumerable<string> OfVerb(string verb) => verb switch
    {
        "" => [],
        [.., 'E'] => [verb, verb + "S", verb + "D", verb[..^1] + "ING"],
        [.., 'A' or 'E' or 'I' or 'O' or 'U', 'Y'] => [verb, verb + "S", verb + "ED", verb + "ING"],
        [.., 'Y'] => [verb, verb[..^1] + "IES", verb[..^1] + "IED", verb + "ING"],
        [.., 'S' or 'X' or 'Z'] or [.., 'C' or 'S', 'H'] => [verb, verb + "ES", verb + "ED", verb + "ING"],
        _ => [verb, verb + "S", verb + "ED", verb + "ING"],
    };

    public static string PluralOf(string noun) => noun switch
    {
        [.., 'A' or 'E' or 'O' or 'U', 'Y'] => noun + "S",
        [.., 'Y'] => noun[..^1] + "IES",
        [.., 'S' or 'X' or 'Z'] or [.., 'C' or 'S', 'H'] => noun + "ES",
        _ => noun + "S",
    };
}
