using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Observed;
using Caelmor.Conformance.Journaling;

namespace Caelmor.AuditLedger.Specs.Machines;

/// <summary>The machine of one scenario: its folders, its clock, its database, and whoever runs on
/// it.</summary>
/// <remarks>There is nothing else, so whatever a ledger does is seen here.</remarks>
public sealed class LedgerWorld
{
    private static readonly DateTimeOffset Morning = new(2026, 4, 1, 7, 0, 0, TimeSpan.Zero);

    private readonly LedgerUnderTest _subject;
    private readonly Alderford _cast;

    /// <summary>A machine on which nothing runs.</summary>
    public LedgerWorld(LedgerUnderTest subject, Alderford cast, Journal journal)
    {
        (_subject, _cast) = (subject, cast);
        Log = new(journal);
        Database = new(journal);
    }

    /// <summary>What was done to folders.</summary>
    internal MountLog Log { get; }

    /// <summary>The clock of the machine.</summary>
    internal SuiteClock Clock { get; private set; } = new(Morning);

    /// <summary>The database that the server was configured with.</summary>
    internal ObservedDatabase Database { get; }

    /// <summary>The folders.</summary>
    internal DiskPair Disks { get; set; } = DiskPair.Empty();

    /// <summary>A process that knows nothing yet, on folders.</summary>
    internal LedgerProcess Process(string who, DiskPair disks) =>
        new(_subject.Start(), _cast.Domain.Union, who, disks, this);

    /// <summary>A process that knows nothing yet, on the folders of the machine.</summary>
    internal LedgerProcess Process(string who) => Process(who, Disks);

    /// <summary>The files that hold what people read.</summary>
    internal LedgerFiles Files => _files ??= _subject.Start().Files;

    private LedgerFiles? _files;

    /// <summary>What the file of a part holds now.</summary>
    internal ReadOnlySpan<byte> ContentOf(LedgerPart part) => ContentOf(Disks, part);

    /// <summary>What the file of a part holds in some folders.</summary>
    internal ReadOnlySpan<byte> ContentOf(DiskPair disks, LedgerPart part) =>
        disks.Of(part).ContentOf(FileOf(part));

    /// <summary>The name of the file of a part.</summary>
    internal string FileOf(LedgerPart part) =>
        part == LedgerPart.Events ? Files.Events : Files.Snapshots;

    /// <summary>It is so much later from now on, for whoever looks at the clock then.</summary>
    internal void SetClock(TimeSpan later) => Clock = new(Morning + later);
}
