using Caelmor.Persistence.Certify.Tests.Implementations;

namespace Caelmor.Persistence.Certify.Tests.Processes;

public sealed class RepeatingTests
{
    private static readonly string[] Twice =
        ["--only", "21.1-6.5", "--quick", "--jobs", "1", "--timeout", "120", "--repeat", "2"];

    [Fact]
    public async Task What_is_the_same_each_time_is_not_rejected()
    {
        var run = await Tool.RunAsync(Twice);

        run.ExitCode.Should().Be(ExitCode.Incomplete);
        run.ProgressLines.Should().Contain("100 %  1 of 1 trials, run 2 of 2");
        run.Output.Should().NotContain("deterministic");
    }

    [Fact]
    public async Task Another_finding_in_another_run_is_not_deterministic()
    {
        using var workshop = new Workshop();
        var path = workshop.BuildOne($$"""
            private static int times;
            {{Workshop.Start}}
            {
                if (times++ > 0) { throw new TimeoutException("Once is enough."); }
                return new ReferenceOrchestrator(s, CanonSteps.Canonical);
            }
            """);

        var run = await Tool.RunAsync(["--implementation", path, .. Twice]);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Lines.Should().Contain("REJECTED");
        run.Output.Should().Contain("Not deterministic: not the same in 2 runs. 1 trial of 1")
            .And.Contain("In run 2, the finding differs.")
            .And.Contain("is not deterministic: 1 trial showed something else in another run");
        run.Output.Should().MatchRegex("Run 1 +obeyed").And.MatchRegex("Run 2 +crashed");
    }

    [Fact]
    public async Task Another_journal_in_another_run_is_not_deterministic()
    {
        using var workshop = new Workshop();
        var path = workshop.BuildOne($$"""
            private static int times;
            {{Workshop.Start}}
            {
                if (times++ > 0) { s.Truth.ReadAsync(default).AsTask().Wait(); }
                return new ReferenceOrchestrator(s, CanonSteps.Canonical);
            }
            """);

        var run = await Tool.RunAsync(["--implementation", path, .. Twice]);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().MatchRegex("In run 2, entry \\d+ of the journal differs\\.");
        run.Output.Should().MatchRegex("Run 2 +truth: ");
    }
}
