namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>When the process ends is for the certifier to say, and for nobody else.</summary>
public sealed class EndingTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("")]
    [LongInlineData("public Theirs() => Environment.Exit(0);")]
    public async Task Ending_the_process_is_no_way_to_a_certificate(string constructor)
    {
        var run = await _workshop.JudgeApartAsync(
            $"{constructor} {Workshop.Start} {{ Environment.Exit(0); return null; }}");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Errors.Should().Contain("ended the process");
        run.Output.Should().NotContain("CERTIFIED");
    }

    [LongFact]
    public async Task A_thread_that_never_ends_does_not_keep_the_verdict_waiting()
    {
        var run = await _workshop.JudgeApartAsync(
            "public Theirs() => new Thread(() => Thread.Sleep(Timeout.Infinite)).Start();");

        run.ExitCode.Should().Be(ExitCode.Incomplete);
    }

    public void Dispose() => _workshop.Dispose();
}
