namespace Detente;

/// <summary>One of the PLOVER event types, with its modes.</summary>
/// <param name="QuadCode">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Scale">Intensity from −10 to +10 where no mode says more.</param>
/// <param name="Modes">Each mode with its own intensity; null where the manual gives none.</param>
public sealed record EventType(
    string Name, int QuadCode, double Scale, bool RecipientRequired, IReadOnlyDictionary<string, double?> Modes)
{
    /// <summary>The intensity of the strongest mode given, else the type's own.</summary>
    public double ScaleOf(IEnumerable<string> modes) =>
        modes.Select(mode => Modes.GetValueOrDefault(mode)).Where(scale => scale is not null)
            .OrderByDescending(scale => Math.Abs(scale!.Value)).FirstOrDefault() ?? Scale;
}
