using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Caelmor.Gherkin.Running;

/// <summary>Keeps the process alive when a thread that a scenario started throws.</summary>
/// <remarks>
/// Without it such an exception ends the process, as always in .NET. With it the scenario whose
/// code threw counts as crashed; what belongs to no scenario is reported on the run, and what
/// happens while no scenario runs ends the process as ever.
/// </remarks>
public static class StrayExceptions
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

    internal static IDisposable Listen(RunSession session) => new Subscription(session);

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

        ReportToAll(new StrayException(exception, null));
        return !Sessions.IsEmpty;
    }

    private static void Report(UnobservedTaskExceptionEventArgs unobserved)
    {
        foreach (var exception in unobserved.Exception.Flatten().InnerExceptions)
        {
            ReportToAll(new StrayException(exception, Origin.Of(exception)?.Scenario));
        }
    }

    private static void ReportToAll(StrayException stray)
    {
        foreach (var (session, _) in Sessions)
        {
            session.Strays.Add(stray);
        }
    }

    private sealed class Subscription : IDisposable
    {
        private readonly RunSession _session;

        public Subscription(RunSession session)
        {
            _session = session;
            Sessions.TryAdd(session, true);
        }

        public void Dispose() => Sessions.TryRemove(_session, out _);
    }
}
