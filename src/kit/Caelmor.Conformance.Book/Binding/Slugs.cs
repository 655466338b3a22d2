using System.Text.RegularExpressions;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>Names for addresses and files, made of names that anybody may have given.</summary>
internal static partial class Slugs
{
    private const int Longest = 40;
    private const string Nameless = "implementation";

    /// <summary>One for each name, and no two alike.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Select(name => Free(Simple(name), taken))];
    }

    private static string Free(string slug, HashSet<string> taken)
    {
        var free = slug;
        for (var i = 2; !taken.Add(free); i++)
        {
            free = $"{slug}-{i}";
        }

        return free;
    }

    private static string Simple(string name)
    {
        var slug = Others().Replace(name.ToLowerInvariant(), "-");
        slug = slug[..Math.Min(slug.Length, Longest)].Trim('-');
        return slug.Length > 0 ? slug : Nameless;
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Others();
}
