using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>Says who is tried, and by what.</summary>
internal static class Introduction
{
    public static void Write(
        Screen screen,
        string title,
        MutantOnTrial? found,
        Suite suite,
        Selection selection,
        int? seed)
    {
        if (found is { } mutant)
        {
            screen.Line($"[bold]{mutant.Name}[/], wrong on purpose: a mutant of {mutant.Breaks}");
            screen.Line($"{mutant.Sentence}");
        }
        else
        {
            screen.Line(
                $"[bold]{title}[/], version {suite.Register.Version} of {suite.Register.Title}");
        }

        if (seed is not null)
        {
            const string Otherwise = "The trials are shuffled, and other worlds generated";
            screen.Line($"{Otherwise}; --seed {seed} gives the same again.");
        }

        if (selection.Coverage is { } coverage)
        {
            screen.Line($"{coverage}");
        }

        screen.Line();
    }
}

/// <summary>What came of certifying: every rule, all that failed, and the verdict.</summary>
internal sealed class CertifyReport(
    Screen screen,
    Spec spec,
    Suite suite,
    Selection selection,
    CertifierOptions options,
    bool isVerbose)
{
    public async Task WriteAsync(
        Judgement judgement, string title, CancellationToken cancellation)
    {
        new GroupTable(
            screen, suite, judgement.Verdict, selection, isVerbose || !selection.IsAll).Write();
        if (isVerbose)
        {
            CaseList.Write(screen, 0, judgement.Verdict.Cases);
            screen.Line();
        }

        await WriteFailuresAsync(judgement.Verdict, cancellation);
        new DifferenceReport(screen, judgement, isVerbose).Write();
        new VerdictReport(screen, suite, judgement, selection, title).Write();
    }

    private async Task WriteFailuresAsync(Verdict verdict, CancellationToken cancellation)
    {
        var failing = verdict.Cases.Where(one => one.Failing is not null).ToList();
        if (failing.Count > 0)
        {
            var conforming = await ConformingTrials.AskAsync(
                spec.Subjects.Default, suite, failing, options, cancellation);
            new FailureReport(screen, verdict, conforming, isVerbose).Write();
        }
    }
}

/// <summary>The same scenarios, as a conforming implementation does them.</summary>
internal sealed class ConformingTrials
{
    private readonly Dictionary<string, Trial> _byScenario;

    private ConformingTrials(string name, IEnumerable<Trial> trials)
    {
        Name = name;
        _byScenario = trials
            .Where(trial => trial.Finding == Finding.Obeyed)
            .ToDictionary(trial => trial.Scenario.Id);
    }

    /// <summary>What the conforming implementation calls itself.</summary>
    public string Name { get; }

    /// <summary>Has somebody who is known to conform do what others failed in.</summary>
    public static async Task<ConformingTrials> AskAsync(
        ISubject conforming,
        Suite suite,
        IEnumerable<CaseResult> failing,
        CertifierOptions options,
        CancellationToken cancellation)
    {
        var wanted = failing.Select(one => one.Scenario.Id).ToHashSet();
        var certifier = new Certifier(
            suite, options with { Progress = null, Select = one => wanted.Contains(one.Id) });
        var verdict = await certifier.JudgeAsync(conforming, cancellation);
        return new($"{verdict.Name} {verdict.Version}", verdict.Trials);
    }

    /// <summary>The same trial, passed; null if it was not.</summary>
    public Trial? Of(Trial trial) => _byScenario.GetValueOrDefault(trial.Scenario.Id);
}
