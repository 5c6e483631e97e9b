namespace Detente.Ledger;

/// <summary>The words by which a trigger says what becomes of a meeting; beginnings of words, so that "postponed" and "postponement" are one.</summary>
internal static class MeetingWords
{
    private static readonly string[] Remote = ["call", "phone", "telephon", "video", "virtual", "hotline"];
    private static readonly string[] Postpone = ["postpon", "delay", "defer", "put off", "puts off", "putting off", "push back", "pushed back"];
    private static readonly string[] Cancel = ["cancel", "call off", "called off", "calls off", "calling off", "scrap", "abandon", "axe"];

    /// <summary>Calls that go over no wire.</summary>
    private static readonly string[] OtherCalls = ["call on", "calls on", "called on", "calling on", "called for", "calls for"];

    /// <summary>"Called off" and "called on" are no calls.</summary>
    public static bool SaysRemote(CodedEvent coded) =>
        Trigger(coded) is var trigger && Starts(trigger, Remote) && !Starts(trigger, Cancel) && !Starts(trigger, OtherCalls);

    public static bool SaysPostponed(CodedEvent coded) => Says(coded, Postpone);

    public static bool SaysCancelled(CodedEvent coded) => Says(coded, Cancel);

    /// <summary>The trigger speaks first; the sentence is asked only where the claim is that a meeting does not take place.</summary>
    private static bool Says(CodedEvent coded, string[] words)
    {
        string trigger = Trigger(coded);
        bool triggerSpeaks = Starts(trigger, Postpone) || Starts(trigger, Cancel);
        return Starts(triggerSpeaks ? trigger : Lower(coded.Citation.Quote), words);
    }

    private static string Trigger(CodedEvent coded) => Lower(string.Join(' ', coded.EventText));

    private static string Lower(string text) => " " + text.ToLowerInvariant();

    private static bool Starts(string text, string[] words) => words.Any(word => text.Contains(" " + word, StringComparison.Ordinal));
}
