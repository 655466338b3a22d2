using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;
using Caelmor.AuditLedger.Specs.Observed;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Looks at the files of a ledger, while it works on them and afterwards.</summary>
public sealed class FilesDriver
{
    private readonly LedgerWorld _world;
    private readonly LedgerHistory _history;
    private readonly Dictionary<LedgerPart, byte[]> _seen = [];
    private readonly List<string> _shrunk = [];
    private DiskPair? _looked;
    private string _before = "";
    private int _opsBefore;

    /// <summary>From now on it looks at each step.</summary>
    public FilesDriver(LedgerWorld world, LedgerHistory history)
    {
        (_world, _history) = (world, history);
        world.Log.Step += Look;
    }

    /// <summary>The files are remembered as they are now, before the request.</summary>
    public void Remember()
    {
        _before = _world.Disks.Digest;
        _opsBefore = _world.Log.Ops.Count;
        Look();
    }

    /// <summary>What was done to folders since the files were remembered.</summary>
    internal IEnumerable<MountOp> OpsSince => _world.Log.Ops.Skip(_opsBefore);

    /// <summary>A file holds what was acknowledged, a line each.</summary>
    public void ShouldHoldItsLines(LedgerPart part) => Lines.ShouldBe(
        _world.ContentOf(part),
        _history.LinesOf(part),
        part == LedgerPart.Events ? "the acknowledged events" : "the acknowledged snapshots");

    /// <summary>At each step what a file held before was its beginning.</summary>
    public void ShouldOnlyHaveGrown(LedgerPart part)
    {
        Look();
        Expect.That(
            !_shrunk.Any(one => one.StartsWith($"{part}", StringComparison.Ordinal)),
            $"what the file of the {Named(part)} held before is its beginning, at every step.",
            () => _shrunk.First(one => one.StartsWith($"{part}", StringComparison.Ordinal)));
    }

    /// <summary>Nothing was done to a file but to append, to flush and to read; a start before the
    /// request may have cut it.</summary>
    public void ShouldBeAppendedToAlone(LedgerPart part) => Expect.That(
        !Strange(part).Any(),
        $"the file of the {Named(part)} is appended to, flushed and read, and nothing else.",
        () => $"{Strange(part).First()}.");

    /// <summary>No byte of any file is another than before the request.</summary>
    public void ShouldBeUntouched() => Expect.That(
        _world.Disks.Digest == _before,
        "no byte of the files changes.",
        () => $"{OpsSince.FirstOrDefault(op => !op.IsReading)?.ToString() ?? "another file"}.");

    /// <summary>Nothing was done to any folder since the request.</summary>
    public void ShouldBeLeftAlone() => Expect.That(
        OpsSince.All(op => op.IsReading),
        "nothing is written after a call has returned, however long.",
        () => $"{OpsSince.First(op => !op.IsReading)}.");

    /// <summary>Never more than two lines' length was asked for at a time.</summary>
    public void ShouldBeReadInPieces() => Expect.That(
        _world.Log.Ops.All(op => !op.IsReading || op.Length <= LedgerLimits.ReadBytes),
        $"at most {LedgerLimits.ReadBytes} bytes are read at a time.",
        () => $"{_world.Log.Ops.First(op => op.IsReading && op.Length > LedgerLimits.ReadBytes)}.");

    private static string Named(LedgerPart part) => part.ToString().ToLowerInvariant();

    // What a crash left before the request is cut off by the start after it (dl-13.3).
    private IEnumerable<MountOp> Strange(LedgerPart part) => _world.Log.Ops.Where((op, place) =>
        op.Part == part && op.File == _world.FileOf(part)
        && op.Action is not (MountAction.Create or MountAction.Append or MountAction.Flush
            or MountAction.Read)
        && !(op.Action == MountAction.Cut && place < _opsBefore));

    // What has no line break yet is no line, and a crash leaves other folders.
    private void Look()
    {
        if (!ReferenceEquals(_looked, _world.Disks))
        {
            _seen.Clear();
            _looked = _world.Disks;
        }

        foreach (var part in Enum.GetValues<LedgerPart>())
        {
            var now = _world.ContentOf(part);
            var before = _seen.GetValueOrDefault(part, []);
            if (!now.StartsWith(before))
            {
                _shrunk.Add($"{part}: {before.Length} bytes are no beginning of {now.Length}.");
            }

            var whole = now[..(now.LastIndexOf((byte)'\n') + 1)];
            if (whole.Length != before.Length || !whole.StartsWith(before))
            {
                _seen[part] = whole.ToArray();
            }
        }
    }
}
