using System.Globalization;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Specs.Protocol.Adapters;

namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>What the caller wants tried.</summary>
/// <param name="Dialect">How it is talked with.</param>
/// <param name="Steps">What it is asked for, between its introduction and its leave.</param>
/// <param name="Option">The option that names the spec, after a blank; empty for the usual
/// one.</param>
/// <param name="Command">The words of the command that starts the adapter.</param>
/// <param name="TimeLimit">How long an answer may take.</param>
/// <param name="IsVerbose">Whether the conversation is shown.</param>
internal sealed record SmokeRequest(
    AdapterDialect Dialect,
    Func<AdapterProcess, IEnumerable<SmokeStep>> Steps,
    string Option,
    IReadOnlyList<string> Command,
    TimeSpan TimeLimit,
    bool IsVerbose);

/// <summary>Tries an adapter before the implementation behind it is tried.</summary>
internal sealed class SmokeCommand(Screen screen, SmokeRequest request)
{
    public async Task<ExitCode> RunAsync(CancellationToken interruption)
    {
        var said = new Conversation();
        using var guarded = new GuardedAdapter(request.Command, request.Dialect, said);
        screen.Line($"[green]✓[/] start       {string.Join(' ', request.Command)}");
        var run = new SmokeRun(guarded.Process, said, request.TimeLimit, interruption);
        foreach (var step in run.Around(request.Steps(guarded.Process)))
        {
            try
            {
                var remark = await run.TakeAsync(step);
                Show(said);
                screen.Line($"[green]✓[/] {step.Name.PadRight(11)} {remark}");
            }
            catch (SmokeException failure)
            {
                Show(said);
                return Failed(step.Name, failure);
            }
        }

        var judged = $"--exec{request.Option}";
        screen.Line();
        screen.Line(
            $"[bold green]THE ADAPTER WORKS[/]  What is behind it, {judged} without smoke judges.");
        return ExitCode.Success;
    }

    private ExitCode Failed(string step, SmokeException failure)
    {
        screen.Line($"[red]✗[/] {step}");
        screen.Line(2, $"Found     {failure.Found}");
        screen.Line(2, $"Expected  {failure.Expected}");
        screen.Line(2, $"To do     {failure.Remedy}");
        screen.Line();
        screen.Line(
            $"[bold red]THE ADAPTER FAILS[/]  at {step}; --verbose shows the conversation.");
        return ExitCode.Rejected;
    }

    private void Show(Conversation said)
    {
        foreach (var (isTheirs, line) in said.Take().Where(_ => request.IsVerbose))
        {
            screen.Line(2, $"[dim]{(isTheirs ? "<" : ">")} {line}[/]");
        }
    }
}

/// <summary>One process of an adapter, which ends with the tool, however that ends.</summary>
internal sealed class GuardedAdapter : IDisposable
{
    private readonly OrphanReaper _guard;

    public GuardedAdapter(
        IReadOnlyList<string> command, AdapterDialect dialect, Conversation said)
    {
        var mark = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);
        _guard = new(mark);
        try
        {
            Process = AdapterProcess.Start(command, dialect, mark, said);
        }
        catch (StopException)
        {
            _guard.Dispose();
            throw;
        }

        AppDomain.CurrentDomain.ProcessExit += End;
    }

    public AdapterProcess Process { get; }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        End(null, EventArgs.Empty);
    }

    private void End(object? sender, EventArgs how)
    {
        Process.Dispose();
        _guard.Dispose();
    }
}
