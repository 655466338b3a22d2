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

/// <summary>What came of certifying: every rule, all that failed, and the verdict. A rejection is to
/// fit on one screen: it leads with its causes.</summary>
internal sealed class CertifyReport(
    Screen screen,
    Spec spec,
    Suite suite,
    Selection selection,
    CertifierOptions options,
    bool isVerbose)
{
    /// <param name="judgement">What came of it.</param>
    /// <param name="subject">Who was tried, and can be tried again.</param>
    /// <param name="title">What the reports call it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WriteAsync(
        Judgement judgement, ISubject subject, string title, CancellationToken cancellation)
    {
        var table = new GroupTable(
            screen, suite, judgement.Verdict, selection, isVerbose || !selection.HasAllScenarios);
        var isShort = !isVerbose && selection.HasAllScenarios
            && judgement.Verdict.Cases.Any(one => one.Finding != Finding.Obeyed);
        if (!isShort)
        {
            table.Write();
        }

        if (isVerbose)
        {
            CaseList.Write(screen, 0, judgement.Verdict.Cases);
            screen.Line();
        }

        await WriteFailuresAsync(judgement.Verdict, subject, cancellation);
        new DifferenceReport(screen, judgement, isVerbose).Write();
        new VerdictReport(
            screen, suite, judgement, selection, title, isShort ? table.InShort : null).Write();
    }

    private async Task WriteFailuresAsync(
        Verdict verdict, ISubject subject, CancellationToken cancellation)
    {
        var causes = Cause.Of(verdict.Cases);
        if (causes.Length > 0)
        {
            var shown = await new ShownTrials(spec.Subjects.Default, suite, options)
                .PrepareAsync(
                    isVerbose
                        ? causes.SelectMany(cause => cause.Cases)
                        : causes.Take(1 + FailureReport.MostInBrief).Select(cause => cause.Example),
                    subject,
                    cancellation);
            new FailureReport(screen, verdict, causes, shown, isVerbose).Write();
        }
    }
}
