using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;
using Gherkin;
using Ast = Gherkin.Ast;

namespace Caelmor.Gherkin.Parsing;

/// <summary>Reads feature files one after another and gathers what is in them.</summary>
internal sealed class FeatureReader
{
    private readonly List<Feature> _features = [];
    private readonly List<Scenario> _scenarios = [];
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Feature> Features => _features;

    public IReadOnlyList<Scenario> Scenarios => _scenarios;

    public void Read(FeatureSource source)
    {
        if (Parse(source) is not { } document)
        {
            return;
        }

        if (document.Feature is null)
        {
            _problems.Add(FeatureProblems.EmptyFile(new Location(source.Path, 1, 1)));
            return;
        }

        var file = new FeatureFile(source.Path, document.Feature, _scenarios, _problems);
        _features.Add(file.Feature);
        file.Read();
    }

    public IReadOnlyList<Problem> AllProblems() => [.. _problems, .. Duplicates()];

    private Ast.GherkinDocument? Parse(FeatureSource source)
    {
        try
        {
            return new Parser().Parse(new StringReader(source.Text));
        }
        catch (CompositeParserException errors)
        {
            _problems.AddRange(errors.Errors.Select(error => Unparsable(source, error)));
        }
        catch (ParserException error)
        {
            _problems.Add(Unparsable(source, error));
        }

        return null;
    }

    private static Problem Unparsable(FeatureSource source, ParserException error)
    {
        var place = error.Location is { } at
            ? new Location(source.Path, at.Line, at.Column)
            : new Location(source.Path, 1, 1);
        return FeatureProblems.Unparsable(place, error.Message);
    }

    private IEnumerable<Problem> Duplicates() =>
        _scenarios
            .GroupBy(scenario => scenario.Id, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(FeatureProblems.Duplicate);
}
