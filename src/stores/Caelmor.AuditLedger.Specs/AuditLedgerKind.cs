using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.AuditLedger.Specs;

/// <summary>Audit ledgers, as their rules try them.</summary>
/// <param name="conforming">One that is known to conform.</param>
/// <param name="start">Starts one that is a process; null where none can be started.</param>
public sealed class AuditLedgerKind(
    Func<IAuditLedgerImplementation> conforming,
    Func<string, int, TimeSpan, Task<ISubject?>>? start = null) : ISubjectKind
{
    /// <inheritdoc/>
    public string Noun => "audit ledger";

    /// <inheritdoc/>
    public Type Contract => typeof(IAuditLedgerImplementation);

    /// <inheritdoc/>
    public ISubject Default => new AuditLedgerSubject(conforming);

    /// <inheritdoc/>
    public ISubject Of(LoadedObject loaded)
    {
        // Each process knows nothing yet, and so each is made anew.
        var type = loaded.Instance.GetType();
        return new AuditLedgerSubject(
            () => (IAuditLedgerImplementation)Activator.CreateInstance(type)!);
    }

    /// <inheritdoc/>
    public Task<ISubject?> StartAsync(string command, int places, TimeSpan limit) =>
        start?.Invoke(command, places, limit) ?? Task.FromResult<ISubject?>(null);

    /// <inheritdoc/>
    public ISubject Replay(string name, string version, ITranscripts transcripts) =>
        AuditLedgerSubject.Replayed(name, version, transcripts);
}
