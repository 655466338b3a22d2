using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Markup;
using Caelmor.Persistence.Site.Words;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>Search and filters. Hidden until the script, which they need, shows them.</summary>
internal static class FilterBar
{
    private static readonly Standing[] Standings = Enum.GetValues<Standing>();

    public static Html Of(Book book) => Html.Of($"""
        <search class="filters" hidden>
        <form id="filters">
        <label class="query">Search <input type="search" name="q" autocomplete="off"
        spellcheck="false" aria-keyshortcuts="/"></label>
        {Choice("gate", Gates.All.Select(Gates.NameOf).Select(name => (name, name)))}
        {Html.When(!book.Implementations.IsEmpty, $"""
            {Choice("implementation", book.Implementations.Select(who => (who.Slug, who.Name)))}
            {Choice("result", Standings.Select(one =>
                (Say.SlugOf(one), $"{Say.SignOf(one)} {Say.Of(one)}")))}
            """)}
        <button type="reset">Clear</button>
        <p id="count" role="status" aria-live="polite"></p>
        </form>
        <details class="keys"><summary>Keys</summary>
        <p><kbd>/</kbd> searches, <kbd>Esc</kbd> clears, <kbd>j</kbd> and <kbd>k</kbd> lead to the
        next rule and back. <label><input type="checkbox" id="keys" checked> Listen to these
        keys</label></p></details>
        </search>
        """);

    private static Html Choice(
        string name, IEnumerable<(string Value, string Text)> options) => Html.Of($"""
        <select name="{name}" aria-label="{name}"><option value="">any {name}</option>
        {options.Select(one => Html.Of($"<option value=\"{one.Value}\">{one.Text}</option>"))}
        </select>
        """);
}
