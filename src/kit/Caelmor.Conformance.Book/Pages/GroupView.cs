using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>How an implementation stands to a group, and the view of the rules that show
/// it.</summary>
/// <param name="chapter">The chapter.</param>
/// <param name="group">The group.</param>
internal sealed class GroupView(Chapter chapter, Group group)
{
    /// <summary>Its rules.</summary>
    public List<BookRule> Rules { get; } =
        [.. chapter.Rules.Where(rule => rule.Rule.Group == group)];

    /// <summary>Whether examples show any of them.</summary>
    public bool IsAsked => Rules.Exists(rule => rule.IsShown);

    /// <summary>The mark of an implementation. It leads to the first rule that makes it what it is,
    /// among those that do.</summary>
    /// <param name="place">The place of the implementation in its chapter.</param>
    public Html Mark(int place)
    {
        var one = RulesStatus.Of(Rules, place);
        var who = chapter.Implementations[place];
        var kind = Describe.SlugOf(one.Status);
        var view = $"group={group.Id}&implementation={who.Slug}&result={kind}";
        return Html.Of($"""
            <a data-view class="mark {kind}" href="{chapter.Page}?{view}#{one.Such[0].Id}">
            <span class="sign">{Describe.SignOf(one.Status)}</span> {Describe.Of(one.Status)}
            <span class="figures">{Figures(one)}</span></a>
            """);
    }

    private static string Figures(RulesStatus one) => one.Status == Status.Pass
        ? $"all {one.Asked}"
        : $"{one.Such.Length} of {one.Asked}";
}
