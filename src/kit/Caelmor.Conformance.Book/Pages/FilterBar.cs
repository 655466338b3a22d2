using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Search and filters, in reach wherever a page stands. Hidden until the script, which
/// they need, shows them.</summary>
internal static class FilterBar
{
    private static readonly Status[] Standings = Enum.GetValues<Status>();

    /// <summary>What is shown where no rule is left.</summary>
    public static Html Nothing { get; } = Html.Of($"""
        <p id="nothing" hidden>No rule is like that.
        <button type="button" id="all">Show all rules</button></p>
        """);

    /// <summary>The search over the rules of all chapters.</summary>
    public static Html OfAll { get; } = Bar(Query(AllRules), Steps);

    /// <summary>Where a page has no rules: it leads to the search over all of them.</summary>
    public static Html Elsewhere { get; } = Html.Of($"""
        <search class="filters" id="{Anchors.Search}" hidden>
        <form action="{PageLayout.Index}">
        {Query(AllRules)}
        <button>Search</button>
        </form>
        {Keys(Html.Nothing)}
        </search>
        """);

    /// <summary>Search and filters of a chapter.</summary>
    public static Html Of(Chapter chapter) => Bar(Html.Of($"""
        {Query(Html.Nothing)}
        <button type="button" id="more" aria-expanded="false"
        aria-controls="choices">Filters</button>
        <span id="choices">
        {Choice(
            "group",
            chapter.Register.GroupWord,
            chapter.Groups.Select(one => (one.Id, one.Title)))}
        {Html.When(!chapter.Implementations.IsEmpty, $"""
            {Choice(
                "implementation",
                "implementation",
                chapter.Implementations.Select(who => (who.Slug, who.Name)))}
            {Choice("result", "result", Standings.Select(one =>
                (Describe.SlugOf(one), $"{Describe.SignOf(one)} {Describe.Of(one)}")))}
            """)}
        </span>
        """), Steps);

    private static Html Steps => Html.Of($"""
        , <kbd>j</kbd> and <kbd>k</kbd> lead to the next rule and back; the address says where
        """);

    private static Html Bar(Html fields, Html steps) => Html.Of($"""
        <search class="filters" id="{Anchors.Search}" hidden>
        <form id="filters">
        {fields}
        <button type="reset">Clear</button>
        <p id="count" role="status" aria-live="polite"></p>
        </form>
        {Keys(steps)}
        </search>
        """);

    // Left out where there is little room.
    private static Html AllRules => Html.Of($"<small> all rules</small>");

    private static Html Query(Html ofWhat) => Html.Of($"""
        <label class="query"><span>Search{ofWhat}</span> <input type="search" name="q" autocomplete="off"
        spellcheck="false" aria-keyshortcuts="/"></label>
        """);

    private static Html Keys(Html steps) => Html.Of($"""
        <details class="keys"><summary>Keys</summary>
        <p><kbd>/</kbd> searches, <kbd>Esc</kbd> clears{steps}.
        <label><input type="checkbox" id="keys" checked> Listen to these keys</label></p></details>
        """);

    private static Html Choice(
        string name, string word, IEnumerable<(string Value, string Text)> options) => Html.Of($"""
        <select name="{name}" aria-label="{word}"><option value="">any {word}</option>
        {options.Select(one => Html.Of($"<option value=\"{one.Value}\">{one.Text}</option>"))}
        </select>
        """);
}
