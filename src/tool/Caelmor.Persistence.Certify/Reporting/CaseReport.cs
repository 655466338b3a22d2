using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Certify.Words;
using Spectre.Console;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>One case that failed, with all the evidence.</summary>
internal sealed class CaseReport(
    Screen screen, Verdict verdict, ShownTrials shown, bool isVerbose)
{
    private const int Indent = 3;

    /// <summary>Writes it.</summary>
    /// <param name="one">The case.</param>
    /// <param name="rule">The rule that it is about; null: all that it shows.</param>
    public void Write(CaseResult one, string? rule)
    {
        var trial = shown.Of(one.Failing!);
        WriteCrash(trial);
        WriteHead(rule is null ? one.RuleIds : [rule], trial);
        StepList.Write(screen, Indent, trial.Scenario, trial.FailingStep?.Step);
        if (one.Varied.Contains(one.Failing!))
        {
            screen.Line(
                Indent,
                $"As it is written it was passed. In these circumstances, it has to be, too.");
        }
        else if (trial == one.Twin)
        {
            screen.Line(
                Indent,
                $"The scenario itself was passed. Without its But, the request has to be granted.");
        }

        WriteWhatHappened(trial);
        if (trial.Finding != Finding.HarnessFault)
        {
            WriteJournals(trial);
        }
    }

    // Whoever sees their own exception knows where to look.
    private void WriteCrash(Trial trial)
    {
        var grid = Sheet.Columns(2);
        foreach (var (name, text) in WhatHappened.Thrown(trial))
        {
            grid.AddRow(Sheet.Cell($"[bold]{name}[/]"), Sheet.Cell($"{text}"));
        }

        if (grid.Rows.Count > 0)
        {
            screen.Write(Indent, grid);
        }
    }

    private void WriteHead(IEnumerable<string> rules, Trial trial)
    {
        foreach (var id in rules)
        {
            var rule = verdict.Rules.First(rule => rule.Rule.Id == id).Rule;
            screen.Line(Indent, $"[bold]Rule {rule.Id}[/]: {rule.Restated}");
        }

        screen.Line(Indent, $"[bold]Scenario[/]: {trial.Scenario.Title}");
        screen.Line(Indent, $"[dim]{Describe.Of(trial.Scenario.Location)}[/]");
    }

    private void WriteWhatHappened(Trial trial)
    {
        var grid = Sheet.Columns(2);
        foreach (var (name, text) in WhatHappened.In(trial).Concat(WhatHappened.ElseIn(trial)))
        {
            grid.AddRow(Sheet.Cell($"[bold]{name}[/]"), Sheet.Cell($"{text}"));
        }

        screen.Write(Indent, grid);
    }

    private void WriteJournals(Trial trial)
    {
        var report = new JournalReport(screen, Indent, isVerbose);
        var found = (Head: $"What {verdict.Name} did", trial.Journal);
        if (shown.Conforming(trial) is { } other)
        {
            report.Write(found, ($"What a conforming one does ({shown.Name})", other.Journal));
        }
        else
        {
            report.Write(found.Head, found.Journal);
        }
    }
}

/// <summary>Cases by title and place, one line each.</summary>
internal static class CaseList
{
    public static void Write(Screen screen, int indent, IEnumerable<CaseResult> cases)
    {
        var grid = Sheet.Columns(2);
        foreach (var one in cases)
        {
            grid.AddRow(
                Mark(one.Finding),
                Sheet.Cell($"[dim]{Describe.Of(one.Scenario.Location)}[/]  {one.Scenario.Title}"));
        }

        screen.Write(indent, grid);
    }

    /// <summary>A finding in its colour.</summary>
    public static Markup Mark(Finding finding) =>
        Markup.FromInterpolated($"{Describe.Of(finding)}", Style.Parse(Describe.ColourOf(finding)));
}
