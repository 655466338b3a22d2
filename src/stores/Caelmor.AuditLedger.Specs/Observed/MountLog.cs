using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.Conformance.Journaling;

namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>Everything that was done to the folders of a scenario, and what goes wrong
/// there.</summary>
internal sealed class MountLog(Journal journal)
{
    private readonly List<MountOp> _ops = [];

    /// <summary>Rings before and after each thing that a server does to a folder.</summary>
    public event Action? Step;

    public IReadOnlyList<MountOp> Ops => _ops;

    public Journal Journal => journal;

    /// <summary>What the disk of a part refuses; null for nothing.</summary>
    public (LedgerPart Part, DiskFault Fault)? Fault { get; set; }

    public void Add(MountOp op)
    {
        _ops.Add(op);
        journal.Note(
            $"{op.Who} / {op.Part.ToString().ToLowerInvariant()}",
            op.Action,
            $"{op.Length} bytes, '{op.File}'");
    }

    public void Ring() => Step?.Invoke();

    /// <summary>Whether this fails now.</summary>
    public bool Fails(LedgerPart part, DiskFault fault) => Fault == (part, fault);
}

/// <summary>What a disk refuses.</summary>
public enum DiskFault
{
    /// <summary>There is room for a part, and then for nothing.</summary>
    Full,

    /// <summary>It writes, and can't make it durable.</summary>
    UnableToFlush,
}
