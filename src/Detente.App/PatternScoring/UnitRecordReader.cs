using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Detente.Coding;

namespace Detente.App.PatternScoring;

/// <summary>
/// Reads the unit records of PETRARCH and UniversalPetrarch: <c>Sentence</c> elements with <c>EventCoding</c>, <c>Text</c> and <c>Parse</c>, and
/// <c>Config</c> elements between them, each of which holds for the records that follow it.
/// </summary>
internal sealed class UnitRecordReader(string path, List<Diagnostic> findings)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private bool requireDyad = true;

    /// <exception cref="DataFileException">The file is no XML.</exception>
    public List<UnitRecord> Read(string text)
    {
        XDocument document;
        try
        {
            document = XDocument.Parse(text, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            throw new DataFileException(Diagnostic.Error("DT0631", path, e.LineNumber, e.Message, columnNumber: e.LinePosition));
        }

        var records = new List<UnitRecord>();
        foreach (XElement element in document.Descendants().Where(element => element.Name.LocalName is "Config" or "Sentence"))
        {
            if (element.Name.LocalName == "Config")
            {
                Set((string?)element.Attribute("option") ?? "", (string?)element.Attribute("value") ?? "");
            }
            else if (ReadRecord(element) is { } record)
            {
                records.Add(record);
            }
        }

        return records;
    }

    private void Set(string option, string value)
    {
        if (option == "require_dyad")
        {
            requireDyad = !value.Equals("false", StringComparison.OrdinalIgnoreCase);
        }
        else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            numbers[option] = number;
        }
    }

    private UnitRecord? ReadRecord(XElement element)
    {
        string id = (string?)element.Attribute("id") ?? "";
        int line = ((IXmlLineInfo)element).LineNumber;
        string date = (string?)element.Attribute("date") ?? "";
        if (!DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            findings.Add(Diagnostic.Error("DT0632", path, line, $"record '{id}' has the date '{date}', expected YYYYMMDD"));
            return null;
        }

        (string, string, string)[] expected = [.. element.Elements("EventCoding").Where(coding => coding.Attribute("eventcode") is not null)
            .Select(coding => (Value(coding, "sourcecode"), Value(coding, "targetcode"), Value(coding, "eventcode"))).Distinct()];
        var options = new ForeignOptions { RequireDyad = requireDyad, NewActorLength = numbers.GetValueOrDefault("new_actor_length") };
        return new UnitRecord(
            id, (string?)element.Attribute("source") ?? "", day, string.Join(' ', ((string?)element.Element("Text") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            ((string?)element.Element("Parse") ?? "").Trim('\r', '\n', ' ') + "\n\n", expected, options, line);
    }

    private static string Value(XElement coding, string name) => (string?)coding.Attribute(name) ?? "";
}
