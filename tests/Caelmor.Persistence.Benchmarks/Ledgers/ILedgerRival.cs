using Caelmor.AuditLedger.Events;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>A way to keep events, to be measured beside the others.</summary>
internal interface ILedgerRival : IDisposable
{
    string Name { get; }

    /// <summary>Appends events; they are durable when it returns.</summary>
    void Append(IReadOnlyList<AuditEvent> events);

    /// <summary>Reads all events, in order.</summary>
    /// <returns>How many bytes they have.</returns>
    long ReadAll();
}

/// <summary>One at which many can wait at the same time.</summary>
internal interface IManyAppenders
{
    /// <summary>Appends an event; it is durable when that is done.</summary>
    Task AppendAsync(AuditEvent one);
}
