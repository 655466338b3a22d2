using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Lists within a sentence.</summary>
internal static class Lists
{
    /// <summary>Such as <c>one, two and three</c>.</summary>
    public static Html Of(IEnumerable<Html> pieces)
    {
        List<Html> all = [.. pieces];
        return all.Count < 2
            ? Html.Join(all)
            : Html.Join(" and ", [Html.Join(", ", all[..^1]), all[^1]]);
    }
}
