using System.Buffers;
using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Embedded.Seals;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded.Histories;

/// <summary>A file of lines that is open to append to, with its seals.</summary>
/// <remarks>It is for one thread at a time; what others read of it is its
/// <see cref="Extent"/>.</remarks>
internal sealed class SealedFile : IDisposable
{
    /// <summary>As much is written, flushed and sealed at a time: a crash leaves no more than that
    /// unfinished.</summary>
    private const int PieceBytes = 4 * LedgerLimits.LineBytes;

    private readonly IMount _mount;
    private readonly string _name;
    private readonly ArrayBufferWriter<byte> _piece = new();
    private readonly SealDigest _digest = new();
    private readonly LineIndex _lines;
    private Seal _last;
    private long _sealsEnd;
    private bool _areSealsFlushed;

    private SealedFile(IMount mount, string name, History history)
    {
        (_mount, _name, _lines) = (mount, name, history.Lines);
        (_last, _sealsEnd) = (history.Last, history.SealsEnd);
        _digest.Begin(_last.Sha256);
    }

    /// <summary>Its path, for messages.</summary>
    public string Path => $"{_mount.Path}/{_name}";

    /// <summary>How many lines it has, all sealed.</summary>
    public long Count => _last.Count;

    /// <summary>What can be read of it now.</summary>
    public SealedExtent Extent => new(_mount, _name, _last, _sealsEnd, _lines);

    /// <summary>Its last seal.</summary>
    public Seal Last => _last;

    /// <summary>Opens a file that was judged: what a crash left is set aside, and what is whole and
    /// lacks its seal gets one, durably.</summary>
    /// <param name="mount">The folder.</param>
    /// <param name="name">The file.</param>
    /// <param name="history">What was found in it.</param>
    /// <param name="events">How many events the ledger has; null if this is their file.</param>
    /// <param name="report">Hears of what is set aside.</param>
    public static SealedFile Open(
        IMount mount, string name, History history, long? events, Action<TailReport> report)
    {
        history.SealTail?.SetAside(report);
        history.Tail?.SetAside(report);
        var file = new SealedFile(mount, name, history);
        if (history.Missing is { } missing)
        {
            // It may be there for whoever reads and not on the disk yet.
            mount.Flush(name);
            file.AddSeal(missing with { Events = events ?? missing.Count });
            file._digest.Begin(missing.Sha256);
            file.FlushSeals();
        }

        return file;
    }

    /// <summary>Appends lines, durably, and seals them. The seal is not flushed: what is flushed
    /// and not sealed is read as acknowledged all the same.</summary>
    /// <param name="lines">The lines, without their breaks.</param>
    /// <param name="eventsNow">How many events the ledger has; null if this is their file.</param>
    public void Append(IReadOnlyList<ReadOnlyMemory<byte>> lines, long? eventsNow)
    {
        DemandNobodyElseWrote();
        for (var at = 0; at < lines.Count;)
        {
            var next = Gather(lines, at);
            Write(lines, at, next, eventsNow);
            at = next;
        }
    }

    /// <summary>Makes the seals durable.</summary>
    public void FlushSeals()
    {
        if (!_areSealsFlushed)
        {
            _mount.Flush(Seal.FileFor(_name));
            _areSealsFlushed = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _digest.Dispose();

    /// <returns>Which line comes after those that were put together.</returns>
    private int Gather(IReadOnlyList<ReadOnlyMemory<byte>> lines, int from)
    {
        _piece.ResetWrittenCount();
        var at = from;
        do
        {
            _piece.Write(lines[at].Span);
            _piece.Write([Line.Feed]);
            at++;
        }
        while (at < lines.Count && _piece.WrittenCount + lines[at].Length < PieceBytes);

        return at;
    }

    private void Write(
        IReadOnlyList<ReadOnlyMemory<byte>> lines, int from, int to, long? eventsNow)
    {
        _mount.Append(_name, _piece.WrittenMemory);
        _mount.Flush(_name);
        _digest.Add(_piece.WrittenSpan);
        var count = _last.Count + to - from;
        var seal = new Seal(
            _last.Number + 1,
            _last.End + _piece.WrittenCount,
            count,
            eventsNow ?? count,
            _digest.Next());
        var (number, offset) = (_last.Count, _last.End);
        for (var i = from; i < to; i++)
        {
            _lines.Add(++number, offset);
            offset += lines[i].Length + 1;
        }

        AddSeal(seal);
    }

    private void AddSeal(Seal seal)
    {
        var line = seal.Line;
        _areSealsFlushed = false;
        _mount.Append(Seal.FileFor(_name), line);
        (_last, _sealsEnd) = (seal, _sealsEnd + line.Length);
    }

    // Lines of another hand are not taken in while the server runs (dl-11.3), nor written behind.
    private void DemandNobodyElseWrote()
    {
        DemandLength(_name, _last.End);
        DemandLength(Seal.FileFor(_name), _sealsEnd);
    }

    private void DemandLength(string name, long expected)
    {
        var length = _mount.StateOf(name)?.Length;
        if (length != expected)
        {
            throw new LedgerRefusedException(new(
                $"{_mount.Path}/{name}",
                $"{expected} bytes, as this process left it.",
                length is null ? "no file." : $"{length} bytes.",
                "Stop whoever else writes to the file, and start the server again.")
            {
                Offset = expected,
            });
        }
    }
}
