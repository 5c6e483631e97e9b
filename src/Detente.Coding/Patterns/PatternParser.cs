namespace Detente.Coding;

/// <summary>
/// Reads pattern files (docs/patterns.md): <c>set</c> lines name groups of words, each <c>pattern</c> has a <c>why</c>, one or more <c>tree</c>
/// lines, and <c>yes</c> and <c>no</c> examples. Faults are gathered with line and column; a faulty pattern is left out.
/// </summary>
internal sealed class PatternParser(EventOntology ontology, List<Diagnostic> findings)
{
    private readonly Dictionary<string, IReadOnlyList<string>> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly List<DependencyPattern> patterns = [];
    private string path = "";
    private Draft? draft;

    public IReadOnlyList<DependencyPattern> Patterns => patterns;

    public void Parse(IReadOnlyList<string> lines, string filePath)
    {
        path = filePath;
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string text = line.TrimStart();
            int blank = text.IndexOf(' ', StringComparison.Ordinal);
            string keyword = blank < 0 ? text : text[..blank];
            string rest = blank < 0 ? "" : text[(blank + 1)..].TrimStart();
            ParseLine(keyword, rest, i + 1, line.Length - rest.Length + 1);
        }

        Finish();
    }

    private void ParseLine(string keyword, string rest, int lineNumber, int columnNumber)
    {
        switch (keyword)
        {
            case "set":
                Finish();
                ParseSet(rest, lineNumber);
                break;
            case "pattern":
                Finish();
                StartPattern(rest, lineNumber);
                break;
            case "why" or "tree" or "yes" or "no" when draft is null:
                Fault("DT0601", lineNumber, 1, $"'{keyword}' stands outside a pattern");
                break;
            case "why":
                draft!.Why = rest;
                break;
            case "tree":
                var reader = new PatternTreeReader(rest, sets, columnNumber);
                if (reader.Read() is { } tree)
                {
                    draft!.Trees.Add(tree);
                    draft.TreeLines.Add(lineNumber);
                }
                else
                {
                    Fault("DT0602", lineNumber, reader.FaultColumn, reader.Fault!, reader.Suggestion);
                    draft!.Faulty = true;
                }

                break;
            case "yes":
                int arrow = rest.LastIndexOf("=>", StringComparison.Ordinal);
                if (arrow < 0)
                {
                    Fault("DT0603", lineNumber, columnNumber, "a 'yes' example ends with '=> A > B' or '=> A + B'");
                    draft!.Faulty = true;
                }
                else
                {
                    draft!.Examples.Add(new PatternExample(rest[..arrow].Trim(), rest[(arrow + 2)..].Trim(), lineNumber));
                }

                break;
            case "no":
                draft!.Examples.Add(new PatternExample(rest, null, lineNumber));
                break;
            default:
                Fault("DT0601", lineNumber, 1, $"no line starts with '{keyword}'", Diagnostic.Nearest(keyword, ["set", "pattern", "why", "tree", "yes", "no"]));
                break;
        }
    }

    private void ParseSet(string rest, int lineNumber)
    {
        string[] parts = rest.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
        {
            Fault("DT0604", lineNumber, 1, "a set is written 'set name = word word …', with '_' inside a group of words");
            return;
        }

        var words = new List<string>();
        foreach (string word in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] != '&')
            {
                words.Add(word.Replace('_', ' ').ToLowerInvariant());
            }
            else if (sets.TryGetValue(word[1..], out IReadOnlyList<string>? other))
            {
                words.AddRange(other);
            }
            else
            {
                Fault("DT0604", lineNumber, 1, $"no set '{word}'", Diagnostic.Nearest(word[1..], sets.Keys));
            }
        }

        if (!sets.TryAdd(parts[0], words))
        {
            Fault("DT0604", lineNumber, 1, $"the set '{parts[0]}' stands twice");
        }
    }

    private void StartPattern(string rest, int lineNumber)
    {
        string[] parts = rest.Split(':', 2, StringSplitOptions.TrimEntries);
        string[] head = parts.Length == 2 ? parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        if (head.Length == 0)
        {
            Fault("DT0605", lineNumber, 1, "a pattern starts 'pattern name : TYPE option …'");
            return;
        }

        draft = new Draft(parts[0], head[0], lineNumber, ontology.Acts);
        EventType? type = ontology.Find(head[0]);
        if (type is null)
        {
            Fault("DT0605", lineNumber, 1, $"no event type '{head[0]}'", Diagnostic.Nearest(head[0], ontology.Types.Select(known => known.Name)));
            draft.Faulty = true;
        }

        if (!names.TryAdd(parts[0], lineNumber))
        {
            Fault("DT0605", lineNumber, 1, $"the pattern '{parts[0]}' stands twice, first in line {names[parts[0]]}");
        }

        foreach (string option in head.Skip(1))
        {
            if (!draft.TrySet(option, type))
            {
                Fault("DT0605", lineNumber, 1, $"option '{option}' is not known, or its value is not one of '{head[0]}'");
                draft.Faulty = true;
            }
        }
    }

    private void Finish()
    {
        if (draft is null)
        {
            return;
        }

        if (draft.Trees.Count == 0 || draft.Why.Length == 0 || !draft.Examples.Any(e => e.Expected is not null) || draft.Examples.All(e => e.Expected is not null))
        {
            Fault("DT0606", draft.LineNumber, 1, $"the pattern '{draft.Name}' needs a 'why', a 'tree', a 'yes' and a 'no'");
        }
        else if (!draft.Faulty)
        {
            patterns.Add(draft.Build(path));
        }

        draft = null;
    }

    private void Fault(string id, int lineNumber, int columnNumber, string message, string? suggestion = null) =>
        findings.Add(Diagnostic.Error(id, path, lineNumber, message, suggestion, columnNumber));

    /// <summary>A pattern while its lines are read.</summary>
    private sealed class Draft(string name, string type, int lineNumber, IReadOnlyList<ActType> acts)
    {
        private string? mode;
        private ActType? act;
        private Phase phase;
        private bool symmetric;
        private ComplementSense complement;
        private Modality? sense;
        private bool negative;
        private bool sidesOfClause;

        public string Name => name;

        public int LineNumber => lineNumber;

        public string Why { get; set; } = "";

        public List<PatternNode> Trees { get; } = [];

        public List<int> TreeLines { get; } = [];

        public List<PatternExample> Examples { get; } = [];

        public bool Faulty { get; set; }

        public bool TrySet(string option, EventType? eventType)
        {
            string[] pair = option.Split('=', 2);
            string value = pair.Length == 2 ? pair[1] : "";
            switch (pair[0])
            {
                case "symmetric":
                    symmetric = true;
                    return true;
                case "clause":
                    sidesOfClause = true;
                    return true;
                case "negative":
                    negative = true;
                    return true;
                case "mode":
                    mode = value;
                    return eventType is null || eventType.Modes.ContainsKey(value);
                case "act":
                    act = acts.FirstOrDefault(known => known.Name == value);
                    mode ??= act?.Mode;
                    return act is not null && (eventType is null || act.Event == eventType.Name);
                case "phase":
                    return Enum.TryParse(value, ignoreCase: true, out phase);
                case "complement":
                    return Enum.TryParse(value, ignoreCase: true, out complement);
                case "sense":
                    bool known = Enum.TryParse(value, ignoreCase: true, out Modality modality);
                    sense = modality;
                    return known;
                default:
                    return false;
            }
        }

        public DependencyPattern Build(string path) => new()
        {
            Name = name, Event = type, Mode = mode, Act = act, Phase = phase, Symmetric = symmetric, SidesOfClause = sidesOfClause, Complement = complement, Sense = sense, Negative = negative,
            Why = Why, Trees = Trees, TreeLines = TreeLines, Examples = Examples, Path = path, LineNumber = lineNumber,
        };
    }
}
