using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Prints the entry that a new rule has in the register, and tells where else it
/// belongs.</summary>
internal sealed class AddRuleCommand(Screen screen, SuiteSource source, NewRule wanted)
{
    public ExitCode Run()
    {
        var suite = source.Load();
        var draft = wanted.In(suite.Register, source.Spec);
        var last = draft.Section.Rules.LastOrDefault();
        screen.Line($"[bold]Rule {draft.Id}[/], the next of section {draft.Section} in {draft.Document.Id}");
        screen.Line();
        var place = last is null ? "as the first of its section" : $"after rule {last.Id} and a comma";
        screen.Line($"1. In {suite.Register.Path}, {place}:");
        screen.Line();
        foreach (var line in draft.ToJson().Split('\n'))
        {
            screen.Line($"{line}");
        }

        screen.Line();
        WriteFeature(draft, FeatureOf(draft, suite));
        WriteRest(draft);
        return ExitCode.Success;
    }

    private void WriteFeature(RuleDraft draft, string file)
    {
        screen.Line($"2. In {file}, with the reason in a sentence, and examples:");
        screen.Line();
        screen.Line(2, $"{string.Join(' ', TagsOf(draft))}");
        screen.Line(2, $"Rule: {draft.Restated}");
        screen.Line();
    }

    private void WriteRest(RuleDraft draft)
    {
        var option = KnownSpecs.Option(source.Spec);
        screen.Line($"3. A mutant that breaks {draft.Id}; the scenarios catch it, and the reference obeys.");
        screen.Line();
        screen.Line($"Then 'caelmor-certify lock{option}' holds the features fast.");
    }

    private static IEnumerable<string> TagsOf(RuleDraft draft)
    {
        yield return $"@{draft.Id}";
        if (draft.Under is { } above)
        {
            yield return $"@{above}";
        }

        if (draft.Group.Tag is { } tag)
        {
            yield return $"@{tag}";
        }
    }

    // Where the section's other rules are shown, or one of its document.
    private static string FeatureOf(RuleDraft draft, Suite suite) =>
        draft.Section.Rules.Reverse()
            .Concat(suite.Register.Rules.Where(rule => rule.Document == draft.Document.Id))
            .SelectMany(suite.ScenariosOf)
            .Select(scenario => scenario.Location.Path)
            .FirstOrDefault() ?? $"a feature file in {suite.Folder}";
}
