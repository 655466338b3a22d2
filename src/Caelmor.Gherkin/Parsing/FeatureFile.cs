using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;
using Ast = Gherkin.Ast;

namespace Caelmor.Gherkin.Parsing;

/// <summary>Walks through one parsed file: feature, rules, backgrounds, scenarios.</summary>
internal sealed class FeatureFile
{
    private readonly Ast.Feature _ast;
    private readonly Places _places;
    private readonly StepReader _steps;
    private readonly Keywords _keywords;
    private readonly List<Scenario> _scenarios;
    private readonly List<Problem> _problems;

    public FeatureFile(
        string path, Ast.Feature ast, List<Scenario> scenarios, List<Problem> problems)
    {
        _ast = ast;
        _places = new Places(path);
        _keywords = Keywords.Of(ast.Language);
        _steps = new StepReader(_places, _keywords);
        _scenarios = scenarios;
        _problems = problems;
        Feature = new Feature(
            path,
            ast.Name,
            Descriptions.Trim(ast.Description),
            Tags.Of(ast.Tags),
            ast.Language,
            _places.Of(ast));
    }

    public Feature Feature { get; }

    public void Read()
    {
        ReadChildren(_ast.Children, new Surroundings(Feature, null, []));
        if (_ast.Children.All(child => child is Ast.Background))
        {
            _problems.Add(FeatureProblems.EmptyFeature(Feature.Location, Feature.Name));
        }
    }

    private void ReadChildren(IEnumerable<Ast.IHasLocation> children, Surroundings around)
    {
        foreach (var child in children)
        {
            switch (child)
            {
                case Ast.Background background:
                    around = around.With(background.Steps);
                    break;
                case Ast.Rule rule:
                    ReadRule(rule, around);
                    break;
                case Ast.Scenario scenario:
                    new ScenarioReader(_places, _steps, _keywords, around, _problems)
                        .Read(scenario, _scenarios);
                    break;
            }
        }
    }

    private void ReadRule(Ast.Rule rule, Surroundings around)
    {
        var block = new RuleBlock(
            rule.Name, Descriptions.Trim(rule.Description), Tags.Of(rule.Tags), _places.Of(rule));
        ReadChildren(rule.Children, around.In(block));
        if (!rule.Children.OfType<Ast.Scenario>().Any())
        {
            _problems.Add(FeatureProblems.EmptyRule(block.Location, block.Name));
        }
    }
}
