using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Subjects;

namespace Caelmor.Persistence.Certify.Tests.Reporting;

public sealed class FailureReportTests
{
    private static readonly Suite Suite = CanonSpec.Suite();

    [Fact]
    public async Task A_crash_shows_the_exception_and_where_it_came_from()
    {
        var report = await ReportAsync(
            new Answering(() => throw new ArithmeticException("One [and] one.")), "21.1-6.5");

        report.Should().Contain("It crashed: ArithmeticException. A crash is no rejection.");
        report.Should().MatchRegex(@"Thrown +System\.ArithmeticException: One \[and\] one\.");
        report.Should().Contain(nameof(FailureReportTests), "the stack outside the suite is shown");
        report.Should().NotContain("Caelmor.Persistence.Specs.Drivers");
    }

    [Fact]
    public async Task A_hang_shows_the_step_and_the_limit()
    {
        using var never = new ManualResetEventSlim();

        var report = await ReportAsync(
            new Answering(() =>
            {
                never.Wait();
                throw new InvalidOperationException();
            }),
            "21.1-6.5",
            TimeSpan.FromMilliseconds(200));
        never.Set();

        report.Should().Contain("It did not answer within the time limit.");
        report.Should().MatchRegex(">  :\\d+ +When the server saves");
        report.Should().MatchRegex("Expected +an answer within 0\\.2 s\\.");
    }

    [Fact]
    public async Task One_cause_is_told_once_however_many_cases_it_has()
    {
        var report = await ReportAsync(MutantCatalog.Find("commits-what-it-has")!, "21.1-6.4");

        report.Split("What a conforming one does").Should().HaveCount(2);
        report.Should().Contain("1 cause, 2 rules.").And.Contain("20 cases")
            .And.Contain("In the same way, 19 other cases, of rules 21.1-6.4, 22.8-6.2.");
    }

    [Fact]
    public async Task What_later_steps_found_is_told_too()
    {
        var report = await ReportAsync(MutantCatalog.Find("commits-what-it-has")!, "21.0-4.4");

        report.Should().MatchRegex(
            @"Expected +the save is rejected as .participant failed.\.\s+Found +saved as epoch 8"
            + @"[^\n]+\s+And in +features/canon/[^\n]+\s+Expected +asked again, ");
    }

    [Fact]
    public async Task Verbosely_every_case_is_told_in_full() =>
        (await ReportAsync(
            MutantCatalog.Find("commits-what-it-has")!, "21.1-6.4", isVerbose: true))
        .Split("What a conforming one does").Should().HaveCount(21);

    [Fact]
    public async Task A_failing_twin_is_explained()
    {
        var blaming = new Mutant(
            "blames-the-systems",
            "21.1-6.4",
            "Every request is rejected, for a reason that nobody can see not to be so.",
            "",
            steps => steps with
            {
                JudgeRequester = (_, found) => found.Add(RejectionReason.ParticipantFailed),
            });

        var report = await ReportAsync(blaming, "21.1-6.4");

        report.Should().Contain("control twin");
        report.Should().Contain("The scenario itself was passed. Without its But,");
    }

    private static async Task<string> ReportAsync(
        IImplementation implementation,
        string rule,
        TimeSpan? limit = null,
        bool isVerbose = false)
    {
        var options = new CertifierOptions
        {
            Select = scenario => scenario.Tags.Contains(rule),
            TimeLimit = limit ?? TimeSpan.FromSeconds(10),
            IsQuick = true,
        };
        using var subject = new OrchestratorSubject(implementation);
        using var reference = new OrchestratorSubject(new ReferenceImplementation());
        var verdict = await new Certifier(Suite, options)
            .JudgeAsync(subject, CancellationToken.None);
        var causes = Cause.Of(verdict.Cases);
        var shown = await new ShownTrials(reference, Suite, options).PrepareAsync(
            isVerbose ? verdict.Cases : causes.Select(cause => cause.Example),
            subject,
            CancellationToken.None);
        var written = new StringWriter();
        using (var screen = Screen.Plain(written))
        {
            new FailureReport(screen, verdict, causes, shown, isVerbose).Write();
        }

        return written.ToString();
    }
}
