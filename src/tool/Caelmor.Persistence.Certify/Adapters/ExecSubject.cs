using Caelmor.CommandLine;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Specs.Protocol.Asking;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>An orchestrator in processes of its own, started by a command.</summary>
internal sealed class ExecSubject : ITrialSubject, IDisposable
{
    private readonly AdapterPool _pool;

    private ExecSubject(AdapterPool pool, IIntroduction introduction)
    {
        _pool = pool;
        (Name, Version) = (introduction.Name, introduction.Version);
    }

    public string Name { get; }

    public string Version { get; }

    /// <summary>Starts it for the first time and asks who it is.</summary>
    /// <param name="command">The command that starts it.</param>
    /// <param name="places">How many of its processes run side by side.</param>
    /// <param name="limit">How long it may take to answer.</param>
    /// <exception cref="StopException">It can't be started, or does not introduce
    /// itself.</exception>
    public static Task<ExecSubject> StartAsync(string command, int places, TimeSpan limit) =>
        AdapterStart.StartAsync(
            command,
            CanonDialect.Instance,
            places,
            limit,
            (pool, introduction) => Task.FromResult(new ExecSubject(pool, introduction)));

    public ITrialSession Begin(Scenario scenario) =>
        new AdapterSession(Name, Version, new AdapterLease(_pool));

    public void Dispose() => _pool.Dispose();
}
