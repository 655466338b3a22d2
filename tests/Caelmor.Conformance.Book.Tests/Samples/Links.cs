using System.Net;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Pages;

namespace Caelmor.Conformance.Book.Tests.Samples;

/// <summary>What pages link to, and what there is to link to.</summary>
internal static partial class Links
{
    public static IEnumerable<string> In(SiteFile page) => Values(Addresses(), page);

    public static IEnumerable<string> IdsIn(SiteFile page) => Values(Ids(), page);

    /// <summary>Those that lead to no file of the book, or to no place in it.</summary>
    public static IEnumerable<string> Broken(IReadOnlyCollection<SiteFile> files)
    {
        var places = files.ToDictionary(
            file => file.Name, file => IdsIn(file).ToHashSet(StringComparer.Ordinal));
        return files.Where(IsPage).SelectMany(page => In(page)
            .Where(link => link != "data:," && !Leads(link, page.Name, places))
            .Select(link => $"{page.Name}: {link}"));
    }

    public static bool IsPage(SiteFile file) =>
        file.Name.EndsWith(".html", StringComparison.Ordinal);

    private static bool Leads(
        string link, string from, Dictionary<string, HashSet<string>> places)
    {
        var parts = link.Split('#', 2);
        var file = parts[0].Split('?')[0];
        return places.TryGetValue(file.Length == 0 ? from : file, out var ids)
            && (parts.Length == 1 || ids.Contains(parts[1]));
    }

    private static IEnumerable<string> Values(Regex pattern, SiteFile page) =>
        pattern.Matches(page.Text).Select(match =>
            WebUtility.HtmlDecode(match.Groups["value"].Value));

    [GeneratedRegex("""\s(?:href|src)="(?<value>[^"]*)" ?""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Addresses();

    [GeneratedRegex("""\sid="(?<value>[^"]*)" ?""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Ids();
}
