using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Hunting;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What a hunt has found, as a scenario; and where it has been.</summary>
internal sealed class HuntReport(Screen screen, HuntResult result)
{
    private const int Indent = 4;

    public void Write(string title)
    {
        if (result.Found is { } found)
        {
            WriteScenario(found);
            WriteWhatHappened(found);
        }

        WriteCoverage();
        var (word, colour) = result.Found is null ? ("NOTHING FOUND", "green") : ("FOUND", "red");
        screen.Line($"[bold {colour}]{word}[/]  {title}, in {Where()}.");
    }

    private void WriteScenario(Trial found)
    {
        screen.Line($"[bold]It is not permitted:[/] as a scenario, to put under a Rule of a feature file");
        screen.Line();
        foreach (var line in ScenarioText.Of(found.Scenario, $"Found by a hunt, seed {result.Seed}"))
        {
            screen.Line(Indent, $"{line}");
        }

        screen.Line();
    }

    private void WriteWhatHappened(Trial found)
    {
        if (found.FailingStep is { } step)
        {
            screen.Line(Indent, $"[bold]Step[/]      {step.Step.ToString()}");
        }

        foreach (var (name, text) in WhatHappened.Thrown(found).Concat(WhatHappened.In(found)))
        {
            screen.Line(Indent, $"[bold]{name.PadRight(9)}[/] {text}");
        }

        screen.Line();
        new JournalReport(screen, Indent, isVerbose: false).Write("What it did", found.Journal);
        screen.Line();
    }

    private void WriteCoverage()
    {
        foreach (var (dimension, values) in result.Values)
        {
            var drawn = string.Join(", ", values.Select(one => $"{one.Key} {one.Value:N0}"));
            screen.Line(2, $"[dim]{dimension}:[/] {drawn}");
        }

        screen.Line();
    }

    private string Where() =>
        $"{Count.Of(result.Trials, "trial")} of {Count.Of(result.Seeds, "seed")} up to {result.Seed}, "
        + $"{result.Pairs.Covered} of {Count.Of(result.Pairs.All, "pair")} of circumstances, "
        + $"{Describe.Of(result.Duration)}";
}
