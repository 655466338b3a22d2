using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Certify.Stores;

namespace Caelmor.TruthStore.Specs.Tests.Processes;

/// <summary>The process of a store that ends by itself has crashed, whoever holds its
/// output.</summary>
public sealed class A_process_that_ends
{
    private static readonly Suite Suite = TruthStoreSpec.Suite();

    [LongTheory]
    [InlineData("exit 5", "exit code 5")]
    [InlineData("env -i sleep 30 & exit 5", "exit code 5")]
    [InlineData("echo opened; exec 0<&-; exit 6", "exit code 6")]
    [InlineData("env -i sleep 30 & kill -9 $$", "exit code 137")]
    public async Task Has_crashed_and_its_exit_code_is_told(string ending, string told)
    {
        var verdict = await JudgeAsync(ending);

        verdict.Decision.Should().Be(Decision.Rejected);
        var trial = verdict.Trials.First(one => one.Finding == Finding.Crashed);
        trial.Result.Explanation.Should().Contain($"ended with {told}");
    }

    [Theory]
    [InlineData("exit 2")]
    [LongInlineData("exit 3")]
    public async Task Is_a_fault_of_the_harness_if_the_tool_itself_ended_so(string ending) =>
        (await JudgeAsync(ending)).Decision.Should().Be(Decision.HarnessFault);

    private static async Task<Verdict> JudgeAsync(string ending)
    {
        var store = new TruthStoreSubject(new EmbeddedStore(), new("sh", ["-c", ending]));
        return await new Certifier(Suite, new()
        {
            TimeLimit = TimeSpan.FromSeconds(15),
            Select = scenario => scenario.Shows.Contains("ts-1.2"),
        }).JudgeAsync(store, default);
    }
}
