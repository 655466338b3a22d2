using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Spoils the folders of a ledger while nobody has it open.</summary>
public sealed class DamageDriver(
    LedgerWorld world, ServerDriver server, LedgerHistory history, Alderford cast, AnswerDriver answer)
{
    // Longer than a page, and with signs of two bytes all along.
    private static readonly string LongRemark = string.Concat(Enumerable.Repeat("Müller ", 1_500));

    private readonly List<Action> _damages = [];
    private (string File, LedgerPart Part, byte[] Tail, int Offset)? _tail;
    private (int Line, int Begin, int End)? _foreign;

    private IReadOnlyList<Hosting.TailReport> Reported => server.Server.Host.Reported;

    /// <summary>A folder or a file is not as it has to be.</summary>
    public void Spoil(LedgerThing thing, PlaceFault fault) => _damages.Add(() =>
    {
        var disk = world.Disks.Of(thing.Part);
        answer.Place = disk.Path;
        if (thing.IsFolder)
        {
            Spoil(disk, fault);
        }
        else
        {
            Spoil(disk, world.FileOf(thing.Part), fault);
        }
    });

    /// <summary>Nobody listens at the database.</summary>
    public void SilenceTheDatabase() => _damages.Add(() =>
    {
        world.Database.Listens = false;
        answer.Place = world.Database.Name;
    });

    /// <summary>Another hand wrote a whole line behind the others.</summary>
    public void Write(LineFlaw flaw, LedgerPart part) => _damages.Add(() =>
    {
        var line = part == LedgerPart.Events
            ? cast.Event(history.Made).Json
            : cast.Snapshot(history.SnapshotsMade).Json;
        var file = world.Disks.Of(part).Find(world.FileOf(part))!;
        var before = file.Length;
        var number = file.Content.Count((byte)'\n') + 1;
        Append(file, [.. flaw.Change(line.ToArray()), (byte)'\n']);
        answer.Place = $"{world.Disks.Of(part).Path}/{world.FileOf(part)}";
        _foreign = (number, before, file.Length);
    });

    /// <summary>The refusal names the line that another hand wrote: its file, its number, and a
    /// place in it.</summary>
    public void ForeignLineShouldBeNamed()
    {
        answer.ShouldBeRefused();
        var (line, begin, end) = _foreign ?? throw new InvalidOperationException(
            "No other hand wrote a line. Put 'But another hand wrote …' before this step.");
        Expect.That(
            answer.Refusal!.Path == answer.Place && answer.Refusal.Line == line
                && answer.Refusal.Offset >= begin && answer.Refusal.Offset < end,
            $"the refusal names the line and the offset: line {line} of '{answer.Place}', at {begin}.",
            () => $"{answer.Refusal}.");
    }

    /// <summary>A crash left something unfinished behind the last line.</summary>
    public void Leave(UnfinishedTail tail, LedgerPart part) => _damages.Add(() =>
    {
        var line = part == LedgerPart.Events
            ? cast.Event(history.Made, LongRemark).Json
            : cast.Snapshot(history.SnapshotsMade).Json;
        var bytes = BytesOf(tail, line.Span);
        var file = world.Disks.Of(part).Find(world.FileOf(part))!;
        _tail = (world.FileOf(part), part, bytes, file.Length);
        Append(file, bytes);
    });

    /// <summary>What was left unfinished is reported, kept beside the file, and cut off.</summary>
    public void TailShouldBeSetAside()
    {
        var (file, part, bytes, offset) = _tail ?? throw new InvalidOperationException(
            "No crash left anything. Put 'Given a crash left …' before this step.");
        Expect.That(
            Reported.Any(one => one.Path.EndsWith(file, StringComparison.Ordinal)
                && one.Offset == offset && one.Length == bytes.Length),
            "what a crash left unfinished is reported, with its file, place and length.",
            () => $"reported: {string.Join("; ", Reported)}.");
        Expect.That(
            world.Disks.Of(part).HoldsBeside(file, bytes),
            "what a crash left unfinished is kept, in another file of the folder.",
            () => $"the files {string.Join(", ", world.Disks.Of(part).Names)} do not hold it.");
        Expect.That(
            world.ContentOf(part).Length == offset,
            "what a crash left unfinished is cut off behind the last line.",
            () => $"the file has {world.ContentOf(part).Length} bytes where {offset} are expected.");
    }

    /// <summary>If a crash left something, it is kept in these folders.</summary>
    internal void TailShouldBeKept(DiskPair left)
    {
        if (_tail is (var file, var part, var bytes, _))
        {
            Expect.That(
                left.Of(part).HoldsBeside(file, bytes),
                "what a crash left unfinished is kept, whenever setting it aside is interrupted.",
                () => $"the files {string.Join(", ", left.Of(part).Names)} do not hold it.");
        }
    }

    /// <summary>Whatever is to be spoilt is spoilt now.</summary>
    public void Strike()
    {
        _damages.ForEach(damage => damage());
        _damages.Clear();
    }

    // It was there before the server started, and outlives a power failure.
    private static void Append(MemoryFile file, ReadOnlySpan<byte> bytes)
    {
        file.Append(bytes);
        file.Flush();
    }

    private static byte[] BytesOf(UnfinishedTail tail, ReadOnlySpan<byte> line) => tail switch
    {
        UnfinishedTail.HalfAnObject => line[..(line.Length / 2)].ToArray(),
        UnfinishedTail.HalfASign => [.. line[..(line.Length / 3)], 0xC3],
        UnfinishedTail.Zeros => new byte[line.Length],
        _ => line.ToArray(),
    };

    private static void Spoil(MemoryDisk disk, PlaceFault fault)
    {
        switch (fault)
        {
            case PlaceFault.Missing:
                disk.IsThere = false;
                break;
            case PlaceFault.Empty:
                disk.Clear();
                break;
            default:
                disk.IsWritable = false;
                break;
        }
    }

    private static void Spoil(MemoryDisk disk, string name, PlaceFault fault)
    {
        var file = disk.Find(name)!;
        switch (fault)
        {
            case PlaceFault.Missing:
                disk.Remove(name);
                break;
            case PlaceFault.Empty:
                file.Cut(0);
                file.Flush();
                break;
            case PlaceFault.ClosedToWriting:
                file.IsWritable = false;
                break;
            case PlaceFault.Unreadable:
                file.IsReadable = false;
                break;
            default:
                file.IsPlain = false;
                break;
        }
    }
}
