using System.Text.RegularExpressions;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>Folders form layers: of two, at most one uses the other.</summary>
public sealed partial class Folders
{
    private static readonly Lazy<List<(string Project, string Namespace, HashSet<string> Used)>>
        Sources = new(() => [.. Read()]);

    [Fact]
    public void Use_no_folder_that_uses_them() =>
        ProjectsInCircles(Sources.Value).Should().BeEmpty();

    [Fact]
    public void Would_be_seen_in_a_circle_of_three() =>
        ProjectsInCircles(
        [
            ("P", "P.A", ["P.B"]), ("P", "P.B", ["P.C"]), ("P", "P.C", ["P.A"]), ("Q", "Q.A", ["Q.B"]),
        ]).Should().Equal("P");

    private static IEnumerable<string> ProjectsInCircles(
        IEnumerable<(string Project, string Namespace, HashSet<string> Used)> sources)
    {
        var all = sources.ToList();
        var uses = all.ToLookup(one => one.Namespace, one => one.Used);
        return all.Where(one => Reaches(uses, one.Namespace)).Select(one => one.Project).Distinct();
    }

    private static bool Reaches(ILookup<string, HashSet<string>> uses, string start)
    {
        var seen = new HashSet<string>();
        var next = new Stack<string>(uses[start].SelectMany(used => used));
        while (next.TryPop(out var one))
        {
            if (one == start)
            {
                return true;
            }

            if (seen.Add(one))
            {
                uses[one].SelectMany(used => used).ToList().ForEach(next.Push);
            }
        }

        return false;
    }

    // What a file uses is what it imports, or sees for lying below it, and names a type of.
    private static IEnumerable<(string Project, string Namespace, HashSet<string> Used)> Read()
    {
        var files = Directory
            .GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => (File: file, Text: Comment().Replace(File.ReadAllText(file), "")))
            .Select(one => (
                one.File, one.Text, Namespace: Namespace().Match(one.Text).Groups["name"].Value))
            .Where(one => one.Namespace.Length > 0)
            .ToList();
        var types = files.ToLookup(
            one => one.Namespace,
            one => Declared().Matches(one.Text).Select(match => match.Groups["name"].Value));
        foreach (var (file, text, own) in files)
        {
            var words = Word().Matches(text).Select(match => match.Value).ToHashSet();
            var seen = Imported().Matches(text).Select(match => match.Groups["name"].Value)
                .Concat(Above(own)).Where(name => name != own).ToHashSet();
            yield return (
                ProjectOf(file),
                own,
                [.. seen.Where(name => types[name].SelectMany(some => some).Any(words.Contains))]);
        }
    }

    private static IEnumerable<string> Above(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            yield return name[..dot];
        }
    }

    private static string ProjectOf(string file) =>
        Path.GetRelativePath(Repository.File("src"), file).Split('/')[1];

    [GeneratedRegex("//.*", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?m)^namespace (?<name>[\w.]+);", RegexOptions.None, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?m)^using (?:static )?(?<name>[\w.]+);", RegexOptions.None, 1000)]
    private static partial Regex Imported();

    [GeneratedRegex(
        @"\b(?:class|record struct|record|struct|interface|enum) (?<name>[A-Z]\w+)",
        RegexOptions.None,
        1000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\b[A-Z]\w+\b", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
