using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Detente.Tests;

public sealed class ArchitectureTests
{
    private const int MaxLines = 400;

    /// <summary>The star of ARCHITECTURE.md: who may see whom. A line here is changed with a decision in docs/decisions, not in passing.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Detente.Events"] = [],
        ["Detente.Nlp"] = ["Detente.Events"],
        ["Detente.Coding"] = ["Detente.Events", "Detente.Nlp"],
        ["Detente.Ledger"] = ["Detente.Events"],
        ["Detente.Analysis"] = ["Detente.Events"],
        ["detente"] = ["Detente.Events", "Detente.Nlp", "Detente.Coding", "Detente.Ledger", "Detente.Analysis"],
    };

    private static IEnumerable<string> Projects => Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    [Fact]
    public void A_project_refers_only_to_those_it_may()
    {
        foreach ((string name, string[] allowed) in Allowed)
        {
            IEnumerable<string> seen = Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!)
                .Where(Allowed.ContainsKey);
            Assert.True(!seen.Except(allowed).Any(), $"{name} refers to {string.Join(", ", seen.Except(allowed))}");
        }

        string[] sources = [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(path => Path.GetFileName(path)).Where(name => name.StartsWith("Detente.", StringComparison.Ordinal))];
        Assert.Equal(Allowed.Count, sources.Length);
    }

    [Fact]
    public void A_package_has_one_home_and_the_version_list_names_it()
    {
        var homes = new Dictionary<string, string>();
        foreach (string path in Projects)
        {
            string project = Path.GetFileNameWithoutExtension(path).Split('.')[^1];
            foreach (string package in XDocument.Load(path).Descendants("PackageReference").Select(element => element.Attribute("Include")!.Value))
            {
                Assert.True(homes.TryAdd(package, project), $"{package} is used by {homes.GetValueOrDefault(package)} and {project}");
            }
        }

        foreach (XElement version in XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion"))
        {
            string package = version.Attribute("Include")!.Value;
            Assert.Equal((package, homes.GetValueOrDefault(package)), (package, (version.NextNode as XComment)?.Value.Trim()));
        }
    }

    [Fact]
    public void A_file_is_short_enough_to_be_read_at_once()
    {
        string[] tooLong =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && File.ReadLines(path).Count() > MaxLines)
                .Select(path => Path.GetRelativePath(Repository.Root, path)),
        ];
        Assert.Empty(tooLong);
    }
}
