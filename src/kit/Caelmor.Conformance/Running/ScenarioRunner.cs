using Caelmor.Conformance.Bindings;

namespace Caelmor.Conformance.Running;

/// <summary>Runs scenarios, each on its own; none can spoil another.</summary>
/// <remarks>
/// A scenario that does not end in time is left behind with its thread, which can't be stopped but
/// does not keep the process alive. Exceptions on other threads are survived if the host has called
/// <see cref="UnhandledExceptions.Install"/>. Not survived, as in any process: a stack overflow,
/// <see cref="Environment.FailFast(string)"/>, <see cref="Environment.Exit"/>, and crashes of
/// native code. Code that may do these belongs into a process of its own.
/// </remarks>
public sealed class ScenarioRunner(BindingSet bindings, RunOptions options)
{
    /// <summary>Runs scenarios side by side, and begins them in the order given.</summary>
    /// <exception cref="OperationCanceledException">
    /// Cancelled; the scenarios that were under way have ended or were left behind.
    /// </exception>
    public Task<RunResult> RunAsync(
        IReadOnlyList<ScenarioRun> runs, CancellationToken cancellation) =>
        new RunSession(bindings, options, runs).RunAsync(cancellation);

    /// <summary>Runs one scenario.</summary>
    /// <remarks>Problems of the bindings are not reported here: check them once, before.</remarks>
    /// <exception cref="OperationCanceledException">Cancelled before it began.</exception>
    public async Task<ScenarioResult> RunAsync(ScenarioRun run, CancellationToken cancellation) =>
        (await RunAsync([run], cancellation)).Results[0];
}
