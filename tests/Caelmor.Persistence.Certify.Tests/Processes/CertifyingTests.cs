using Caelmor.Persistence.Certify.Tests.Certificates;
using Caelmor.Persistence.Specs;

namespace Caelmor.Persistence.Certify.Tests.Processes;

public sealed class CertifyingTests
{
    // Issued by the executable, with all that a run without a certificate says.
    [LongFact]
    public async Task The_reference_is_certified_with_every_rule_accounted_for()
    {
        var run = (await Issued.ToTheReference).Run;

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Errors.Should().BeEmpty();
        run.Lines.Should().Contain("CERTIFIED");
        var all = CanonSpec.Register.Rules.Length;
        run.Output.Should().Contain($"{all} of {all} rules of the register are accounted for")
            .And.Contain("Six gates of six passed").And.NotContain("broken");
    }

    [Fact]
    public async Task Redirected_output_is_plain_lines()
    {
        var run = (await Issued.ToTheReference).Run;

        run.Output.Should().NotContain("\e").And.NotContain("\r\r").And.NotContain("━");
        run.Lines.Should().OnlyContain(line => line == line.TrimEnd());
        run.Output.Should().NotContain(" %  ", "how it gets on is told on standard error");
        run.ProgressLines.Should().HaveCount(10)
            .And.Contain(line => line.StartsWith("100 %", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejection_shows_rule_scenario_step_place_expectation_and_journals()
    {
        var run = await Tool.RunAsync(
            "--mutant", "commits-what-it-has", "--only", "21.1-6.3", "--quick");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Lines.Should().Contain("REJECTED");
        run.Lines.Should().Contain("   Rule 21.1-6.3: A partial save is forbidden");
        run.Output.Should().MatchRegex(
            @">  :\d+ +Then the save is rejected as ""participant failed""");
        run.Output.Should().MatchRegex(
            @" features/canon/stage-21\.1/section-6-save-atomicity\.feature:\d+\b");
        run.Output.Should().MatchRegex(
            @"Expected +the save is rejected as ""participant failed""\.");
        run.Output.Should().MatchRegex("Found +saved as epoch 8");
        run.Output.Should().MatchRegex("What commits-what-it-has did\\s+\\(1 to 2: left out\\)");
        run.Output.Should().MatchRegex(">   9  truth: commit epoch 8 with 4 states");
        run.Output.Should().MatchRegex("What a conforming one does \\(reference [\\d.]+\\)");
        run.Output.Should().MatchRegex(">   9  simulation: release");
    }

    [LongFact]
    public async Task A_mutant_that_lies_low_is_tried_by_the_name_of_its_variant()
    {
        string[] variant = ["--mutant", "commits-twice, after a rejection", "--only", "21.1-6.1"];

        var run = await Tool.RunAsync(variant);

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output);
        run.Output.Should().Contain("commits-twice, after a rejection");
        (await Tool.RunAsync([.. variant, "--quick"])).ExitCode.Should().Be(ExitCode.Incomplete);
        (await Tool.RunAsync("--mutant", "commits-twice, after a rejectoin")).ShouldBeRefused(
            ExitCode.WrongUsage, "Did you mean 'commits-twice, after a rejection' or");
    }

    [LongFact]
    public async Task A_mutant_that_never_answers_is_rejected_as_hung()
    {
        var run = await Tool.RunAsync(
            "--mutant", "waits-for-ever", "--timeout", "2", "--jobs", "8", "--only", "21.1-6.4", "--quick");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().MatchRegex("21\\.1-6\\.4 +15/20 +hung");
        run.Output.Should().MatchRegex("Expected +an answer within 2 s\\.");
    }

    [Theory]
    [InlineData("never-releases", "the simulation is released in every case. (rule 21.1-6.6)")]
    [LongInlineData("does-not-look-at-the-seal", "the restore is rejected as \"broken seal\".")]
    [LongInlineData(
        "takes-the-first-of-two-answers", "the save is rejected as \"participant failed\".")]
    public async Task A_rejection_fits_on_one_screen_and_leads_with_its_cause(
        string mutant, string cause)
    {
        const int OneScreen = 40;

        var run = await Tool.RunAsync(["--mutant", mutant, .. Thorough.WholeOrQuick]);

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Lines.Should().HaveCountLessThanOrEqualTo(OneScreen);
        run.Lines.First(line => line.StartsWith("1. ", StringComparison.Ordinal))
            .Should().StartWith($"1. Expected: {cause}");
    }

    [LongFact]
    public async Task Who_hangs_ten_times_is_not_tried_any_more()
    {
        string[] hanging =
        [
            "--mutant", "waits-for-ever", "--timeout", "0.5", "--only", "21.1-6.4", "--jobs", "2",
        ];

        var run = await Tool.RunAsync(hanging);
        var all = await Tool.RunAsync([.. hanging, "--keep-going"]);

        run.Output.Should().MatchRegex("It hung 1[01] times, so the run was ended early")
            .And.Contain("--keep-going tries all.");
        all.Output.Should().NotContain("ended early");
        run.ExitCode.Should().Be(ExitCode.Rejected).And.Be(all.ExitCode);
    }

    [Fact]
    public async Task A_restricted_run_certifies_nothing_and_says_so()
    {
        var run = await Tool.RunAsync("--only", "21.1-6.4", "--only", "21.1-6.5", "--verbose");

        run.ExitCode.Should().Be(ExitCode.Incomplete);
        run.Lines.Should().Contain(
            "NOTHING CERTIFIED  This run was restricted to 21.1-6.4, 21.1-6.5.");
        run.Lines.Count(line => line.StartsWith("obeyed", StringComparison.Ordinal))
            .Should().Be(21, "--verbose lists the cases that were passed, too");
    }

    [Theory]
    [InlineData("--seed", "7")]
    [InlineData("--jobs", "1")]
    public async Task Neither_order_nor_jobs_have_influence_on_the_verdict(params string[] options)
    {
        string[] quick = ["--mutant", "holds-too-late", "--quick"];

        var usual = await Tool.RunAsync(quick);
        var other = await Tool.RunAsync([.. quick, .. options]);

        other.ExitCode.Should().Be(usual.ExitCode);
        Verdict(other).Should().Equal(Verdict(usual));
    }

    private static IEnumerable<string> Verdict(ToolRun run) =>
        run.Lines
            .SkipWhile(line => !line.StartsWith("rule ", StringComparison.Ordinal))
            .TakeWhile(line => line.Length > 0);
}
