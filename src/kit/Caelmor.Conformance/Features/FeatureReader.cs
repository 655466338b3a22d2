using Caelmor.Conformance.Problems;
using Gherkin;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Ast = Gherkin.Ast;
using Location = Caelmor.Conformance.Problems.Location;

namespace Caelmor.Conformance.Features;

/// <summary>Reads feature files by the official parser and its compiler.</summary>
internal sealed class FeatureReader
{
    private readonly IncrementingIdGenerator _ids = new();
    private readonly List<Feature> _features = [];
    private readonly List<Scenario> _scenarios = [];
    private readonly List<Problem> _problems = [];

    public FeatureSet Read(IEnumerable<FeatureSource> sources)
    {
        foreach (var source in sources)
        {
            Read(source);
        }

        return new(_features, _scenarios, [.. _problems, .. Duplicates()]);
    }

    private void Read(FeatureSource source)
    {
        if (Parse(source) is not { } parsed)
        {
            return;
        }

        var document = new AstMessagesConverter(_ids)
            .ConvertGherkinDocumentToEventArgs(parsed, source.Path);
        if (document.Feature is null)
        {
            _problems.Add(FeatureChecks.EmptyFile(source.Path));
            return;
        }

        var file = new FeatureFile(source, document);
        _features.Add(file.Feature);
        _problems.AddRange(FeatureChecks.Of(file));
        _scenarios.AddRange(new PickleCompiler(_ids).Compile(document).Select(file.ScenarioOf));
    }

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
        var (line, column) = error.Location is { } at ? (at.Line, at.Column) : (1, 1);

        // The parser's message begins with "(line:column): ", which the place says already.
        var message = error.Message[(error.Message.IndexOf("): ", StringComparison.Ordinal) + 3)..];
        return new Problem(
            ProblemKind.Unparsable,
            new Location(source.Path, line, column),
            $"The file is no Gherkin here: {message}.",
            "Correct the line; none of the file's scenarios runs before.");
    }

    private IEnumerable<Problem> Duplicates() =>
        _scenarios
            .GroupBy(scenario => scenario.Id, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(scenario => new Problem(
                ProblemKind.DuplicateScenario,
                scenario.Location,
                $"There is another scenario with the id '{scenario.Id}'.",
                "Give each source a path of its own."));
}
