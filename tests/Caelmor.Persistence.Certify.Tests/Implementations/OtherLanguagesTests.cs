using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Certify.Tests.Starters;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>The implementations in Python and JavaScript, the mutants of each, and one in each
/// language that conforms and is built otherwise.</summary>
public sealed class OtherLanguagesTests
{
    private const string CommitsWhatItHas = "21.1-6.3";
    private const string KeepsWhatCameBack = "21.1-7.8";

    // Saves that others ask for meanwhile: where who queues and who refuses part.
    private const string WhereTheyMeet = "21.1-6";

    [WhereThereIsFact("python3")]
    public Task Python_seals_as_the_protocol_says() =>
        ShouldPassItsOwnTestsAsync("python", "python3", "-B", "-m", "unittest");

    [WhereThereIsFact("node")]
    public Task Node_seals_as_the_protocol_says() =>
        ShouldPassItsOwnTestsAsync("node", "node", "--test");

    [WhereThereIsFact("python3")]
    public Task Python_that_commits_what_it_has_is_rejected() => ShouldBeRejectedAsync(
        "python", "python3 -B", "commits_what_it_has.py", CommitsWhatItHas);

    [WhereThereIsFact("node", IsLong = true)]
    public Task Node_that_commits_what_it_has_is_rejected() => ShouldBeRejectedAsync(
        "node", "node", "commits-what-it-has.mjs", CommitsWhatItHas);

    [WhereThereIsFact("python3", IsLong = true)]
    public Task Python_that_keeps_what_came_back_is_rejected() => ShouldBeRejectedAsync(
        "python", "python3 -B", "keeps_what_came_back.py", KeepsWhatCameBack);

    [WhereThereIsFact("node", IsLong = true)]
    public Task Node_that_keeps_what_came_back_is_rejected() => ShouldBeRejectedAsync(
        "node", "node", "keeps-what-came-back.mjs", KeepsWhatCameBack);

    [WhereThereIsFact("python3", IsLong = true)]
    public Task Python_that_queues_its_requests_is_certified() =>
        ShouldBeCertifiedAsync("python", "python3 -B", "queued.py");

    [WhereThereIsFact("node", IsLong = true)]
    public Task Node_that_queues_its_requests_is_certified() =>
        ShouldBeCertifiedAsync("node", "node", "queued.mjs");

    private static async Task ShouldBeCertifiedAsync(
        string language, string program, string conforming)
    {
        var file = Repository.File(
            "tests", "Implementations", language, "conforming", conforming);

        var run = await Tool.RunAsync(
            ["--exec", $"{program} \"{file}\"", .. Thorough.WholeOrOf(WhereTheyMeet)]);

        run.ShouldBeCertifiedAsFarAsTried();
    }

    private static async Task ShouldPassItsOwnTestsAsync(
        string language, string program, params string[] arguments)
    {
        var run = await Executable.RunProgramAsync(
            Repository.File("tests", "Implementations", language), input: "", program, arguments);

        ((int)run.ExitCode).Should().Be(0, run.Output + run.Errors);
        (run.Output + run.Errors).Should().MatchRegex("Ran 4 tests|# pass 4|pass 4");
    }

    private static async Task ShouldBeRejectedAsync(
        string language, string program, string mutant, string rule)
    {
        var file = Repository.File("tests", "Implementations", language, "mutants", mutant);

        var run = await Tool.RunAsync("--exec", $"{program} \"{file}\"", "--only", rule);

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Lines.Should().Contain("REJECTED");
        run.Output.Should().MatchRegex($"{rule} +\\d+/\\d+ +broken")
            .And.NotContainAny("crashed", "hung", "malformed");
    }
}
