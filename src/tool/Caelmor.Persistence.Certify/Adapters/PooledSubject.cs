using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>Somebody on trial by a spec beside the canon, in processes that a command starts; they
/// end with it.</summary>
internal sealed class PooledSubject(AdapterPool pool, ISubject subject) : ISubject, IDisposable
{
    public string Name => subject.Name;

    public string Version => subject.Version;

    /// <summary>Starts it for the first time and asks who it is.</summary>
    /// <param name="command">The command that starts it.</param>
    /// <param name="dialect">How it is talked with.</param>
    /// <param name="places">How many of its processes run side by side.</param>
    /// <param name="limit">How long it may take to answer.</param>
    /// <param name="makeAsync">Makes whoever is tried, of what it said it is and of leases: one for
    /// each trial.</param>
    /// <exception cref="StopException">It can't be started, or does not introduce
    /// itself.</exception>
    public static Task<PooledSubject> StartAsync(
        string command,
        AdapterDialect dialect,
        int places,
        TimeSpan limit,
        Func<IIntroduction, Func<IAdapterLease>, Task<ISubject>> makeAsync) =>
        AdapterStart.StartAsync(command, dialect, places, limit, async (pool, introduction) =>
            new PooledSubject(
                pool, await makeAsync(introduction, () => new AdapterLease(pool))));

    public ITrialHost Host(CertifierOptions options) => subject.Host(options);

    public ISubject? Recorded(TranscriptBook transcripts) => subject.Recorded(transcripts);

    public void Dispose() => pool.Dispose();
}
