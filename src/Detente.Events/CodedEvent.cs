using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Detente;

/// <summary>One claim of one sentence: who did what to whom, when, in what sense. Never edited: its id is a hash of what was claimed.</summary>
public sealed record CodedEvent
{
    /// <summary>16 hexadecimal digits from the article, the trigger's place, the actors, the type and the sense; see <see cref="ComputeId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The PLOVER type after modality is taken in: a planned meeting is AGREE (data/ontology/modality-types.tsv).</summary>
    public required string Event { get; init; }

    /// <summary>The PLOVER type of the act itself, whatever its modality: CONSULT for a meeting, held or planned.</summary>
    public required string Act { get; init; }

    public IReadOnlyList<string> Modes { get; init; } = [];

    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int QuadCode { get; init; }

    /// <summary>Intensity from −10 to +10 on <see cref="ScaleName"/>.</summary>
    public required double EventScale { get; init; }

    public required string ScaleName { get; init; }

    /// <summary>The CAMEO code that a source or a pattern gives; kept beside the PLOVER type, since no mapping between the two is exact.</summary>
    public string? Cameo { get; init; }

    /// <summary>When it happened or is to happen.</summary>
    public PartialDate Date { get; init; }

    public required IReadOnlyList<Actor> Actors { get; init; }

    public IReadOnlyList<Actor> Recipients { get; init; } = [];

    /// <summary>Both sides did it: they stand once, in order of code, the first under <see cref="Actors"/> and the rest under <see cref="Recipients"/>.</summary>
    public bool Symmetric { get; init; }

    /// <summary>All actors and recipients belong to one state.</summary>
    public bool Domestic { get; init; }

    public EventPlace? Place { get; init; }

    public Modality Modality { get; init; }

    public Polarity Polarity { get; init; }

    public Phase Phase { get; init; }

    /// <summary>What it is about: ids of data/languages/en/issues.tsv.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>The words for what was acted on ("tariffs on Chinese electric cars"), when the pattern names an object.</summary>
    public string? Object { get; init; }

    /// <summary>Who says so inside the text; null for the report's own voice.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The words that name the event.</summary>
    public required IReadOnlyList<string> EventText { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>The pattern that matched.</summary>
    public required string Rule { get; init; }

    /// <summary>Program, data and model versions: <see cref="CodingRun.Coder"/>.</summary>
    public required string Coder { get; init; }

    /// <summary>The states and organisations on either side, without repeats, actors first.</summary>
    public IEnumerable<string> Codes => Actors.Concat(Recipients).Select(actor => actor.Code).Distinct();

    /// <summary>The pairs it stands between: each actor with each recipient, or all that did it together with one another.</summary>
    public IEnumerable<Dyad> Dyads
    {
        get
        {
            string[] first = [.. (Symmetric ? Codes : Actors.Select(actor => actor.Code)).Distinct()];
            string[] second = [.. (Symmetric ? Codes : Recipients.Select(actor => actor.Code)).Distinct()];
            return first.SelectMany(_ => second, (one, other) => (one, other)).Where(pair => pair.one != pair.other)
                .Select(pair => new Dyad(pair.one, pair.other)).Distinct();
        }
    }

    public bool Between(Dyad dyad) => Dyads.Contains(dyad);

    /// <summary>A hash of what is claimed, so that the same claim read twice has one id.</summary>
    public static string ComputeId(
        string articleId, TextSpan trigger, string act, IEnumerable<Actor> actors, IEnumerable<Actor> recipients, Modality modality, Polarity polarity)
    {
        var claim = new StringBuilder();
        claim.Append(articleId).Append('\u001f').Append(trigger.Start.ToString(CultureInfo.InvariantCulture)).Append('\u001f').Append(act);
        claim.Append('\u001f').AppendJoin('+', actors.Select(Key)).Append('\u001f').AppendJoin('+', recipients.Select(Key));
        claim.Append('\u001f').Append(modality).Append('\u001f').Append(polarity);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(claim.ToString()), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash).ToString("x16", CultureInfo.InvariantCulture);

        static string Key(Actor actor) => $"{actor.Code}/{actor.Identifier ?? actor.EntityText}";
    }
}

/// <summary>Where an event took place.</summary>
/// <param name="Name">The name in the text.</param>
/// <param name="Country">ISO 3166 alpha-3; null when the place is not known.</param>
public sealed record EventPlace(string Name, string? Country)
{
    /// <summary>The entry of GeoNames (www.geonames.org); null for a state, a venue or a place that has none.</summary>
    public int? GeoNamesId { get; init; }

    /// <summary>In degrees, north positive.</summary>
    public double? Latitude { get; init; }

    /// <summary>In degrees, east positive.</summary>
    public double? Longitude { get; init; }
}

/// <summary>Who says so inside the text.</summary>
/// <param name="Text">The words ("according to two officials").</param>
/// <param name="SaidBy">The code of the state or organisation that speaks; null when it is not one.</param>
public sealed record Attribution(string Text, string? SaidBy);
