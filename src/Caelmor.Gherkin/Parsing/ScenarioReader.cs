using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;
using Ast = Gherkin.Ast;

namespace Caelmor.Gherkin.Parsing;

/// <summary>Makes scenarios of one <c>Scenario:</c> or <c>Scenario Outline:</c>.</summary>
internal sealed class ScenarioReader(
    Places places,
    StepReader steps,
    Keywords keywords,
    Surroundings around,
    List<Problem> problems)
{
    public void Read(Ast.Scenario ast, List<Scenario> scenarios)
    {
        var template = Template(ast);
        if (!ast.Steps.Any())
        {
            problems.Add(FeatureProblems.EmptyScenario(template.Location, ast.Name));
        }

        if (ast.Examples.Any())
        {
            ReadOutline(ast, template, scenarios);
            return;
        }

        if (keywords.IsOutline(ast.Keyword))
        {
            problems.Add(FeatureProblems.OutlineWithoutExamples(template.Location, ast.Name));
        }

        scenarios.Add(template);
    }

    private void ReadOutline(Ast.Scenario ast, Scenario template, List<Scenario> scenarios)
    {
        // Backgrounds come before the rows: no placeholder is looked for in them.
        var outline = new Outline(template, around.Background.Count);
        foreach (var examples in ast.Examples)
        {
            var table = new ExamplesTable(places, examples);
            problems.AddRange(table.Check(outline));
            scenarios.AddRange(table.Rows().Select(row => outline.Fill(row, table.Tags)));
        }
    }

    private Scenario Template(Ast.Scenario ast)
    {
        var location = places.Of(ast);
        return new Scenario
        {
            Feature = around.Feature,
            Rule = around.Rule,
            Name = ast.Name,
            Title = ast.Name,
            Tags = around.InheritedTags.Concat(Tags.Of(ast.Tags)).Distinct(StringComparer.Ordinal)
                .ToList(),
            Location = location,
            Id = $"{location.Path}:{location.Line}",
            Steps = steps.Read(around.Background.Concat(ast.Steps)),
        };
    }
}
