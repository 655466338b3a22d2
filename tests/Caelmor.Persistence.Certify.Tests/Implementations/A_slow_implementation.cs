using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>The time limit is for a request; a scenario makes a hundred of them.</summary>
public sealed class A_slow_implementation : IDisposable
{
    private const string Slow = """
        public sealed class Slow : IPersistenceOrchestrator
        {
            private readonly IPersistenceOrchestrator inner;

            public Slow(IPersistenceOrchestrator inner) => this.inner = inner;

            public ValueTask<SaveOutcome> SaveAsync(Requester r, CancellationToken c)
            {
                Thread.Sleep(30);
                return inner.SaveAsync(r, c);
            }

            public ValueTask<RestoreOutcome> RestoreAsync(Requester r, CancellationToken c)
            {
                Thread.Sleep(30);
                return inner.RestoreAsync(r, c);
            }
        }
        """;

    private readonly Workshop _workshop = new();

    // It restores hundreds of times.
    [LongFact]
    public Task That_answers_each_restore_in_time_does_not_hang() => ShouldNotHangAsync("21.0-4.4");

    // It saves as often, and longer.
    [ThoroughFact]
    public Task That_answers_each_save_in_time_does_not_hang() => ShouldNotHangAsync("21.1-9.2");

    public void Dispose() => _workshop.Dispose();

    private async Task ShouldNotHangAsync(string rule)
    {
        var path = _workshop.Build("Their", Workshop.Usings + Workshop.Class(
            "public sealed class Theirs",
            $"{Workshop.Start} => new Slow(new ReferenceOrchestrator(s, CanonSteps.Canonical));")
            + Slow);

        var run = await Tool.RunAsync(
            "--implementation", path, "--only", rule, "--timeout", "2", "--quick");

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output + run.Errors);
    }
}
