using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>Makes the chapter of a spec and the certificates of it.</summary>
internal sealed class ChapterBinder
{
    private readonly Suite _suite;
    private readonly ImmutableArray<BookMutant> _mutants;
    private readonly ImmutableArray<TrialIndex> _indexes;
    private readonly ImmutableArray<Passage> _passages;

    private ChapterBinder(ChapterSource source, IEnumerable<Certificate> certificates)
    {
        _suite = source.Suite;
        _mutants =
        [
            .. source.Spec.Mutants.Select(mutant => new BookMutant(
                mutant.Name, mutant.Breaks, mutant.Sentence, mutant.CaughtBy)),
        ];
        _indexes = [.. certificates.Select(one => new TrialIndex(one))];
        var files = source.Features.ToDictionary(file => file.Path, file => new FileText(file));
        _passages = new PassageReader(
            files, scenario => [.. _indexes.Select(index => index.Of(scenario))])
            .Read(_suite.Features.Scenarios);
    }

    /// <summary>Makes the chapter.</summary>
    /// <param name="source">The spec.</param>
    /// <param name="certificates">Those of it, and what each is called in addresses.</param>
    public static Chapter Bind(
        ChapterSource source, ImmutableArray<(Certificate Certificate, string Slug)> certificates)
    {
        var suite = source.Suite;
        var binder = new ChapterBinder(source, certificates.Select(one => one.Certificate));
        return new()
        {
            Register = suite.Register,
            Preface = source.Spec.Preface,
            Limits = source.Spec.Limits,
            Guide = GuideReader.Read(source.Guide),
            Documents = [.. suite.Register.Documents.Select(binder.Document)],
            Implementations = ChapterImplementations.Of(suite, certificates, binder._indexes),
            Mutants = binder._mutants,
            Scenarios = suite.Features.Scenarios.Count,
            Trials = suite.Trials(seed: 0).Count(),
        };
    }

    private BookDocument Document(Document one) =>
        new(one, [.. one.Sections.Select(section => Section(one, section))]);

    private BookSection Section(Document document, Section section)
    {
        ImmutableArray<BookRule> rules = [.. section.Rules.Select(Rule)];
        var paths = rules.SelectMany(rule => rule.Passages)
            .Select(passage => passage.Location.Path)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            document.Id,
            section,
            [.. _suite.Features.Features.Where(feature => paths.Contains(feature.Path))],
            rules);
    }

    private BookRule Rule(Rule rule)
    {
        var id = rule.Id;
        var cases = _passages
            .Where(passage => passage.Rules.Contains(id))
            .SelectMany(passage => passage.Cases, (passage, one) => (passage.Home, Case: one))
            .Where(one => one.Case.Scenario.Shows.Contains(id))
            .ToLookup(one => one.Home, one => one.Case);
        List<BookCase> all = [.. cases.SelectMany(home => home)];
        return new()
        {
            Rule = rule,
            Passages = [.. _passages.Where(passage => passage.Home == id)],
            Elsewhere =
            [
                .. _suite.Register.Rules.Select(home => home.Id)
                    .Where(home => home != id && cases.Contains(home))
                    .Select(home => new CrossReference(home, cases[home].Count())),
            ],
            Mutants = [.. _mutants.Where(mutant => mutant.Breaks == id)],
            Standings = all.Count == 0
                ? []
                : [.. _indexes.Select((_, who) => RuleStatus.Of(Outcomes(all, who)))],
        };
    }

    private static ImmutableArray<CaseOutcome> Outcomes(List<BookCase> cases, int who) =>
        [.. cases.Select(one => one.Outcomes[who])];
}
