namespace Detente;

/// <summary>Reads the tables of <c>data/actors</c> and those the user gives, gathering every fault before it gives up.</summary>
internal sealed class ActorDirectoryLoader(string directory, string? given)
{
    private readonly List<Diagnostic> findings = [];
    private readonly List<ActorName> names = [];
    private readonly List<OfficeTitle> titles = [];
    private readonly List<AgentRole> agents = [];
    private readonly Dictionary<string, Office> offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> nameOfCode = new(StringComparer.Ordinal);
    private readonly HashSet<string> states = new(StringComparer.Ordinal);
    private readonly List<Membership> memberships = [];

    public ActorDirectory Load()
    {
        OfficeHolderTables holders = OfficeHolderTables.Begin(directory, given, findings);
        ReadStates();
        ReadOrganizations();
        ReadInstitutions();
        ReadOffices();
        List<Person> persons = ReadOfficeHolders(holders);
        ReadAgents();
        ReadMemberships();
        ReadGivenNames();
        DataTable.ThrowIfAny(findings);
        return new ActorDirectory(names, persons, titles, agents, nameOfCode, offices, states, memberships);
    }

    private DataTable Table(string file, string kind, params string[] columns) =>
        DataTable.Load(Path.Combine(directory, file), kind, columns, findings);

    /// <returns>No rows where there is no such file.</returns>
    private IReadOnlyList<DataRow> OptionalRows(string? folder, string file, string kind, params string[] columns) =>
        folder is not null && File.Exists(Path.Combine(folder, file)) ? DataTable.Load(Path.Combine(folder, file), kind, columns, findings).Rows : [];

    private void ReadStates()
    {
        foreach (DataRow row in Table("states.tsv", "states", "code", "name", "names", "adjectives", "demonyms", "capital", "from", "to").Rows)
        {
            string code = row["code"];
            DateOnly? from = row.Day("from", last: false, findings);
            DateOnly? to = row.Day("to", last: true, findings);
            AddCode(row, code);
            states.Add(code);
            Add(row.List("names").Prepend(row["name"]), ActorNameKind.State);
            Add(row.List("adjectives"), ActorNameKind.Adjective);
            Add(row.List("demonyms").Except(row.List("adjectives")), ActorNameKind.Demonym);
            Add(row.List("capital"), ActorNameKind.Capital);

            void Add(IEnumerable<string> texts, ActorNameKind kind) =>
                names.AddRange(texts.Where(text => text.Length > 0).Distinct().Select(text => new ActorName(text, code, kind, From: from, To: to)));
        }
    }

    private void ReadOrganizations()
    {
        // An organ shares the code of the whole; the whole gives the code its name.
        IEnumerable<DataRow> rows = Table("organizations.tsv", "organizations", "code", "name", "names", "kind", "sector", "note").Rows
            .OrderBy(row => row["note"].Length == 0 ? 0 : row["note"].Contains("organ=", StringComparison.Ordinal) || row["note"].Contains("to=", StringComparison.Ordinal) ? 2 : 1);
        foreach (DataRow row in rows)
        {
            // A firm or an armed group is coded as its home state, under its own name.
            string home = row["note"].Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(part => part.StartsWith("base=", StringComparison.Ordinal)) ?? "";
            string code = home.Length > 0 ? home["base=".Length..].Split(' ')[0] : row["code"];
            if (home.Length > 0)
            {
                RequireCode(row, code);
            }
            else if (states.Contains(code))
            {
                findings.Add(row.Error("DT0121", $"the code '{code}' is that of a state"));
            }
            else
            {
                nameOfCode.TryAdd(code, row["name"]);
            }

            string? sector = row["sector"].Length > 0 ? row["sector"] : null;
            names.AddRange(row.List("names").Prepend(row["name"]).Distinct()
                .Select(text => new ActorName(text, code, ActorNameKind.Organization, sector, row["name"])));
        }
    }

    private void ReadInstitutions()
    {
        foreach (DataRow row in Table("institutions.tsv", "institutions", "name", "names", "code", "sector").Rows)
        {
            RequireCode(row, row["code"]);
            names.AddRange(row.List("names").Prepend(row["name"]).Distinct()
                .Select(text => new ActorName(text, row["code"], ActorNameKind.Institution, row["sector"], row["name"])));
        }
    }

    private void ReadOffices()
    {
        foreach (DataRow row in Table("offices.tsv", "offices", "office", "sector", "level", "titles", "code").Rows)
        {
            if (!Enum.TryParse(row["level"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out OfficeLevel level))
            {
                findings.Add(row.Error("DT0121", $"level is '{row["level"]}', expected leader, minister, vice-minister or working"));
            }

            if (!offices.TryGetValue(row["office"], out Office? office))
            {
                offices[row["office"]] = office = new Office(row["office"], row["sector"], level) { Order = offices.Count };
            }

            string? code = row["code"].Length > 0 ? row["code"] : null;
            titles.AddRange(row.List("titles").Select(text => new OfficeTitle(text, office, code)));
        }
    }

    private List<Person> ReadOfficeHolders(OfficeHolderTables tables)
    {
        var rows = new List<HolderRow>();
        foreach (OfficeHolderRow row in tables.Rows(findings))
        {
            RequireCode(row.Row, row.Code);
            if (!offices.TryGetValue(row.Office, out Office? office))
            {
                findings.Add(row.Row.Error("DT0122", $"no office '{row.Office}'", Diagnostic.Nearest(row.Office, offices.Keys)));
            }
            else if (row.From is { } from)
            {
                rows.Add(new HolderRow(row.Code, row.Name, row.Surnames, row.Gender, row.Names, new Term(office, from, row.To), row.IsGiven));
            }
        }

        var persons = new List<Person>();
        foreach (IGrouping<(string Code, string Name), HolderRow> group in GivenPersons.Join(rows).GroupBy(row => (row.Code, row.Name)))
        {
            HolderRow first = group.First();
            Term[] terms = [.. group.Select(row => row.Term)];
            Array.Sort(terms, (one, other) => one.From.CompareTo(other.From));
            var person = new Person(first.Code, first.Name, first.Surnames, first.Gender, terms);
            persons.Add(person);
            HashSet<string> texts = [person.Name, .. group.SelectMany(row => row.Names)];
            names.AddRange(texts.Select(text => new ActorName(text, person.Code, ActorNameKind.Person, Person: person)));
        }

        return persons;
    }

    private void ReadAgents()
    {
        string[] columns = ["phrase", "sector", "kind"];
        Dictionary<string, AgentRole> own = ReadAgents(Table("agents.tsv", "agents", columns).Rows);
        Dictionary<string, AgentRole> theirs = ReadAgents(OptionalRows(given, "agents.tsv", "agents", columns));
        agents.AddRange(own.Values.Where(agent => !theirs.ContainsKey(agent.Phrase)).Concat(theirs.Values));
    }

    private Dictionary<string, AgentRole> ReadAgents(IReadOnlyList<DataRow> rows)
    {
        var read = new Dictionary<string, AgentRole>(StringComparer.Ordinal);
        foreach (DataRow row in rows)
        {
            if (!read.TryAdd(row["phrase"], new AgentRole(row["phrase"], row["sector"], row["kind"])))
            {
                findings.Add(row.Error("DT0121", $"the phrase '{row["phrase"]}' stands twice"));
            }
        }

        return read;
    }

    private void ReadMemberships()
    {
        foreach (DataRow row in OptionalRows(directory, "memberships.tsv", "memberships", "organization", "member", "from", "to"))
        {
            RequireCode(row, row["organization"]);
            RequireCode(row, row["member"]);
            (DateOnly? from, DateOnly? to) = ReadDays(row);
            memberships.Add(new Membership(row["organization"], row["member"], from, to));
        }
    }

    /// <summary>Names as other dictionaries have them: several rows for one name, each with its days.</summary>
    private void ReadGivenNames()
    {
        foreach (DataRow row in OptionalRows(given, "names.tsv", "names", "name", "code", "sector", "from", "to", "identifier"))
        {
            (DateOnly? from, DateOnly? to) = ReadDays(row);
            string? sector = row["sector"].Length > 0 ? row["sector"] : null;
            string[] codes = row.List("code");
            if (codes.Length == 0 || row["name"].Length == 0)
            {
                findings.Add(row.Error("DT0121", "a row needs a name and a code"));
            }

            foreach (string code in codes)
            {
                RequireCode(row, code);
                ActorNameKind kind = !states.Contains(code) ? ActorNameKind.Organization : sector is null ? ActorNameKind.State : ActorNameKind.Institution;
                string? identifier = row["identifier"].Length > 0 ? row["identifier"] : null;
                names.Add(new ActorName(row["name"], code, kind, sector, identifier, From: from, To: to, IsGiven: true, IsJoint: codes.Length > 1));
            }
        }
    }

    private (DateOnly? From, DateOnly? To) ReadDays(DataRow row)
    {
        DateOnly? from = row.Day("from", last: false, findings);
        DateOnly? to = row.Day("to", last: true, findings);
        if (to < from)
        {
            findings.Add(row.Error("DT0123", $"'to' {row["to"]} lies before 'from' {row["from"]}"));
        }

        return (from, to);
    }

    private void AddCode(DataRow row, string code)
    {
        if (!nameOfCode.TryAdd(code, row["name"]))
        {
            findings.Add(row.Error("DT0121", $"the code '{code}' stands twice"));
        }
    }

    private void RequireCode(DataRow row, string code)
    {
        if (!nameOfCode.ContainsKey(code))
        {
            findings.Add(row.Error("DT0122", $"no state or organisation has the code '{code}'", Diagnostic.Nearest(code, nameOfCode.Keys)));
        }
    }
}
