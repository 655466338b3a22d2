using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Caelmor.Conformance.Running;

/// <summary>Keeps the process alive when a thread that a scenario started throws.</summary>
/// <remarks>
/// Without it such an exception ends the process, as always in .NET. With it the scenario whose
/// code threw counts as crashed; what belongs to no scenario is reported on the run, and what
/// happens while no scenario runs ends the process as ever.
/// </remarks>
public static class UnhandledExceptions
{
    private static readonly ConcurrentDictionary<RunSession, bool> Sessions = new();
    private static int _installed;

    /// <summary>Takes charge of unhandled exceptions; harmless if it already has.</summary>
    /// <exception cref="InvalidOperationException">Something else has charge of them.</exception>
    public static void Install()
    {
        if (Interlocked.Exchange(ref _installed, 1) == 1)
        {
            return;
        }

        ExceptionHandling.SetUnhandledExceptionHandler(Survive);
        AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) =>
            Origin.Note(thrown.Exception);
        TaskScheduler.UnobservedTaskException += (_, unobserved) => Report(unobserved);
    }

    internal static void Attach(RunSession session) => Sessions.TryAdd(session, true);

    internal static void Detach(RunSession session) => Sessions.TryRemove(session, out _);

    /// <summary>Makes exceptions of forgotten tasks show now, not in a later run.</summary>
    internal static void BringToLight()
    {
        if (_installed == 1)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static bool Survive(Exception exception)
    {
        if (Origin.Of(exception) is { } execution)
        {
            execution.Crash(exception);
            return true;
        }

        ReportToAll(new UnhandledException(exception, null));
        return !Sessions.IsEmpty;
    }

    private static void Report(UnobservedTaskExceptionEventArgs unobserved)
    {
        foreach (var exception in unobserved.Exception.Flatten().InnerExceptions)
        {
            ReportToAll(new UnhandledException(exception, Origin.Of(exception)?.Scenario));
        }
    }

    private static void ReportToAll(UnhandledException unhandled) =>
        Sessions.Keys.ToList().ForEach(session => session.Unhandled.Enqueue(unhandled));
}

/// <summary>Knows which scenario's code threw an exception, on whatever thread.</summary>
/// <remarks>
/// What a scenario starts (threads, tasks, timers) inherits the ambient value. When an exception
/// has left its thread that value is gone; so it is noted where the exception is thrown.
/// </remarks>
internal static class Origin
{
    private static readonly AsyncLocal<ScenarioExecution?> Ambient = new();
    private static readonly ConditionalWeakTable<Exception, ScenarioExecution> Thrown = [];

    public static void Enter(ScenarioExecution execution) => Ambient.Value = execution;

    public static void Note(Exception exception)
    {
        if (Ambient.Value is { } execution)
        {
            Thrown.TryAdd(exception, execution);
        }
    }

    public static ScenarioExecution? Of(Exception exception) =>
        Thrown.TryGetValue(exception, out var execution) ? execution : Ambient.Value;
}
