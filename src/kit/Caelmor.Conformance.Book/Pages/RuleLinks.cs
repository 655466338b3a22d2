using Caelmor.Conformance.Book.Books;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Leads from a page to rules and documents, in whatever chapter they stand.</summary>
internal sealed class RuleLinks
{
    private readonly Dictionary<string, string> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);

    /// <param name="book">The book.</param>
    /// <param name="chapter">The chapter that is spoken of: its own rules come first.</param>
    /// <param name="page">The page that the links stand on.</param>
    public RuleLinks(Volume book, Chapter chapter, string page)
    {
        foreach (var one in book.Chapters.OrderBy(one => one.Id != chapter.Id))
        {
            var file = one.Page == page ? string.Empty : one.Page;
            foreach (var rule in one.Rules)
            {
                _rules.TryAdd(rule.Id, $"{file}#{rule.Id}");
            }

            foreach (var document in one.Documents)
            {
                _documents.TryAdd(document.Document.Id, $"{file}#{Anchors.Of(document)}");
            }
        }
    }

    /// <summary>A link to a rule; its number alone if no chapter of this book has it.</summary>
    public Html Rule(string id) => Link(id, _rules);

    /// <summary>A link to a document; its number alone if no chapter of this book has it.</summary>
    public Html Document(string id) => Link(id, _documents);

    /// <summary>Links to rules, one after the other.</summary>
    public Html Rules(IEnumerable<BookRule> rules) =>
        Html.Join(", ", rules.Select(rule => Rule(rule.Id)));

    private static Html Link(string id, Dictionary<string, string> addresses) =>
        addresses.TryGetValue(id, out var address)
            ? Html.Of($"<a href=\"{address}\">{id}</a>")
            : Html.Of($"{id}");
}
