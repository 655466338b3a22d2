using System.Collections.Concurrent;
using System.Text.Json;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.Conformance.Certification;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>Audit ledgers at the other end of a pipe.</summary>
public static class LedgerPipe
{
    private const int Depth = 16;

    /// <summary>How params and results are written and read.</summary>
    internal static readonly JsonSerializerOptions Forms =
        StrictJson.With(Depth, new BytesAsTextConverter());

    /// <summary>How adapters of ledgers are talked with.</summary>
    public static AdapterDialect Dialect { get; } =
        AdapterDialect.Of(AuditLedgerSpec.Id, Forms, () => new LedgerDesk());

    /// <summary>A ledger that has introduced itself, on trial.</summary>
    /// <param name="who">Who it said it is.</param>
    /// <param name="lease">Gives each trial a process.</param>
    public static async Task<ISubject> SubjectAsync(IIntroduction who, Func<IAdapterLease> lease)
    {
        var first = lease();
        var files = await AskFilesAsync(first);
        await first.EndAsync(isAbandoned: false, () => Task.CompletedTask);
        return new AuditLedgerSubject(
            who.Name, who.Version, _ => new PipedTrial(who, files, lease()).Trial);
    }

    /// <summary>Asks which files hold what people read: the same in each process.</summary>
    internal static async Task<LedgerFiles> AskFilesAsync(IAdapterLease lease) =>
        (LedgerFiles)(await lease.AskAsync(
            new(TalkWords.Files, new NothingForm(), typeof(LedgerFiles)),
            CancellationToken.None))!;

    /// <summary>One trial of ledgers at the other end.</summary>
    internal sealed class PipedTrial(IIntroduction who, LedgerFiles files, IAdapterLease lease)
    {
        private readonly ConcurrentQueue<PipedProcess> _processes = [];

        public LedgerTrial Trial => new(Start, () => null) { EndAsync = EndAsync };

        private PipedLedger Start()
        {
            var process = new PipedProcess(lease);
            _processes.Enqueue(process);
            return new(who.Name, who.Version, files, process);
        }

        private Task<Exception?> EndAsync(bool isAbandoned) => lease.EndAsync(
            isAbandoned, () => Task.WhenAll(_processes.Select(one => one.EndAsync())));
    }
}
