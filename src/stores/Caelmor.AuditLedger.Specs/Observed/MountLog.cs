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

    /// <summary>What it refuses from the request on that a scenario is about.</summary>
    public (LedgerPart Part, DiskFault Fault)? Coming { get; set; }

    /// <summary>Which of all steps fails; null for none.</summary>
    public StepFailure? Failure { get; set; }

    public void Add(MountOp op)
    {
        _ops.Add(op);
        journal.Note(
            $"{op.Who} / {op.Part.ToString().ToLowerInvariant()}",
            op.Action,
            $"{op.Length} bytes, '{op.File}'");
    }

    public void Ring() => Step?.Invoke();

    /// <summary>Whether there is no room now.</summary>
    public bool IsFull(LedgerPart part) => Fault == (part, DiskFault.Full);

    /// <summary>Whether a flush fails now.</summary>
    public bool FailsToFlush(LedgerPart part)
    {
        var isOnce = Fault == (part, DiskFault.UnableToFlushOnce);
        Fault = isOnce ? null : Fault;
        return isOnce || Fault == (part, DiskFault.UnableToFlush);
    }
}

/// <summary>What a disk refuses.</summary>
public enum DiskFault
{
    /// <summary>There is room for a part, and then for nothing.</summary>
    Full,

    /// <summary>It writes, and can't make it durable.</summary>
    UnableToFlush,

    /// <summary>It says so once, and then as if nothing had been.</summary>
    UnableToFlushOnce,

    /// <summary>Of all that is read and written one step fails: each in turn, every time on a copy
    /// of the folders.</summary>
    FailingAtEachStepInTurn,
}
