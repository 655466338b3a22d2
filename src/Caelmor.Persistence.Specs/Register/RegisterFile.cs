using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>The register as it lies in <c>features/canon.json</c>.</summary>
internal sealed record RegisterFile(int Version, IReadOnlyList<RegisterFile.Stage> Stages)
{
    public IEnumerable<CanonRule> AllRules() =>
        from stage in Stages
        from section in stage.Sections
        from rule in section.Rules
        select new CanonRule(
            new RuleId(rule.Id),
            stage.Id,
            $"{section.Number}. {section.Title}",
            Enum.Parse<Gate>(rule.Gate, ignoreCase: true),
            rule.Restated,
            rule.ShownBy);

    internal sealed record Stage(string Id, string Title, IReadOnlyList<Section> Sections);

    internal sealed record Section(int Number, string Title, IReadOnlyList<Rule> Rules);

    internal sealed record Rule(string Id, string Gate, string Restated, string ShownBy);
}
