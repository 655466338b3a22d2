using Ast = Gherkin.Ast;

namespace Caelmor.Gherkin.Parsing;

internal static class Tags
{
    public static IReadOnlyList<string> Of(IEnumerable<Ast.Tag> tags) =>
        tags.Select(tag => tag.Name.TrimStart('@')).Distinct(StringComparer.Ordinal).ToList();
}
