using System.Text.Json;
using Caelmor.AuditLedger.Events;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>A server that keeps nothing, so that only the ledger is measured.</summary>
/// <param name="isTyped">Whether it reads each event as a typed server does.</param>
internal sealed class SilentHost(bool isTyped = false)
    : ILedgerHost, IDecisionMemory, IShadowLedger, IMetaOrchestrator, ILedgerReports
{
    /// <summary>The bytes of the events, each with its line break.</summary>
    public long Bytes { get; private set; }

    public TimeProvider Time => TimeProvider.System;

    public IDatabase? Database => null;

    public IReadOnlyList<EventType> Union => Trade.Union;

    public IDecisionMemory Memory => this;

    public IShadowLedger Ledger => this;

    public IMetaOrchestrator Orchestrator => this;

    public ILedgerReports Reports => this;

    public void Begin() => Bytes = 0;

    public void Reduce(AuditEvent next)
    {
        Bytes += next.Json.Length + 1;
        if (isTyped)
        {
            Read(next.Json.Span);
        }
    }

    public static void Read(ReadOnlySpan<byte> json) => Measuring.Outcome.Require(
        JsonSerializer.Deserialize(json, TradeJson.Default.TradeEvent)!.Version == 1);

    public void RestoreEmpty()
    {
    }

    public void Restore(LedgerSnapshot snapshot)
    {
    }

    public void Wire()
    {
    }

    public void SetAside(TailReport report)
    {
    }
}
