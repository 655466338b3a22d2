using Caelmor.Gherkin.Features;
using Ast = Gherkin.Ast;

namespace Caelmor.Gherkin.Parsing;

/// <summary>What a scenario inherits from the place where it stands.</summary>
internal sealed record Surroundings(
    Feature Feature, RuleBlock? Rule, IReadOnlyList<Ast.Step> Background)
{
    public IEnumerable<string> InheritedTags =>
        Rule is null ? Feature.Tags : Feature.Tags.Concat(Rule.Tags);

    public Surroundings With(IEnumerable<Ast.Step> background) =>
        this with { Background = [.. Background, .. background] };

    public Surroundings In(RuleBlock rule) => this with { Rule = rule };
}
