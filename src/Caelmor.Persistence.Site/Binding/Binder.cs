using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Binding;

/// <summary>Makes the book of a suite, its mutants and some certificates.</summary>
public sealed class Binder
{
    private readonly Suite _suite;
    private readonly ImmutableArray<BookMutant> _mutants;
    private readonly ImmutableArray<TrialIndex> _indexes;
    private readonly ImmutableArray<Passage> _passages;

    private Binder(
        Suite suite,
        IEnumerable<FeatureSource> sources,
        ImmutableArray<BookMutant> mutants,
        ImmutableArray<Certificate> certificates)
    {
        (_suite, _mutants) = (suite, mutants);
        _indexes = [.. certificates.Select(one => new TrialIndex(one))];
        var files = sources.ToDictionary(source => source.Path, source => new FileText(source));
        _passages = new PassageReader(
            files, scenario => [.. _indexes.Select(index => index.Of(scenario))])
            .Read(suite.Features.Scenarios);
    }

    /// <summary>Makes the book.</summary>
    /// <param name="suite">A suite without problems.</param>
    /// <param name="sources">The feature files that it was read from.</param>
    /// <param name="mutants">Those that prove the suite's worth.</param>
    /// <param name="certificates">Those of whom the book tells; may be none.</param>
    public static Book Bind(
        Suite suite,
        IEnumerable<FeatureSource> sources,
        ImmutableArray<BookMutant> mutants,
        ImmutableArray<Certificate> certificates)
    {
        var binder = new Binder(suite, sources, mutants, certificates);
        return new()
        {
            Version = suite.Register.Version,
            Stages = [.. suite.Register.Stages.Select(binder.Stage)],
            Implementations = Shelf.Of(suite, certificates, binder._indexes),
            Mutants = mutants,
            Scenarios = suite.Features.Scenarios.Count,
            Trials = suite.Trials.Count(),
        };
    }

    private BookStage Stage(CanonStage stage) =>
        new(stage, [.. stage.Sections.Select(section => Section(stage, section))]);

    private BookSection Section(CanonStage stage, CanonSection section)
    {
        ImmutableArray<BookRule> rules = [.. section.Rules.Select(Rule)];
        var paths = rules.SelectMany(rule => rule.Passages)
            .Select(passage => passage.Location.Path)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            stage.Id,
            section,
            [.. _suite.Features.Features.Where(feature => paths.Contains(feature.Path))],
            rules);
    }

    private BookRule Rule(CanonRule rule)
    {
        var id = rule.Id.Text;
        var cases = _passages
            .Where(passage => passage.Rules.Contains(id))
            .SelectMany(passage => passage.Cases, (passage, one) => (passage.Home, Case: one))
            .Where(one => RuleTags.Of(one.Case.Scenario).Contains(id))
            .ToLookup(one => one.Home, one => one.Case);
        List<BookCase> all = [.. cases.SelectMany(home => home)];
        return new()
        {
            Rule = rule,
            Passages = [.. _passages.Where(passage => passage.Home == id)],
            Elsewhere =
            [
                .. _suite.Register.Rules.Select(home => home.Id.Text)
                    .Where(home => home != id && cases.Contains(home))
                    .Select(home => new CrossReference(home, cases[home].Count())),
            ],
            Mutants = [.. _mutants.Where(mutant => mutant.Breaks == id)],
            Standings = all.Count == 0
                ? []
                : [.. _indexes.Select((_, who) => RuleStanding.Of(Outcomes(all, who)))],
        };
    }

    private static ImmutableArray<CaseOutcome> Outcomes(List<BookCase> cases, int who) =>
        [.. cases.Select(one => one.Outcomes[who])];
}
