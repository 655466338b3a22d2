using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Embedded.Seals;

namespace Caelmor.AuditLedger.Embedded.Histories;

/// <summary>Reads a file of lines and its seals, and judges all of it, before anything is made of
/// it (dl-8.2, dl-13.1, dl-13.2). Nothing is changed.</summary>
/// <param name="mount">The folder.</param>
/// <param name="name">The file.</param>
/// <param name="judge">Says what is wrong with a line.</param>
#pragma warning disable CA1001 // Whoever reads disposes of the check in the same call.
internal sealed class HistoryReader(IMount mount, string name, LineJudge judge)
#pragma warning restore CA1001
{
    private const int BlockBytes = 256 * 1024;

    /// <summary>As many zeros behind the last line are taken for what a crash left: more than is
    /// written at a time.</summary>
    private const long MostZeros = 8 * LedgerLimits.LineBytes;

    private readonly LineIndex _index = new();
    private SealReader _seals = null!;
    private SealCheck _check = null!;
    private Seal? _next;
    private Line _end;
    private long _length;
    private UnfinishedEnd? _tail;

    /// <summary>Whether it takes the first line behind the last seal that has a flaw, and all that
    /// follows, for unfinished: an operator has decided so.</summary>
    public bool TakesFlawedTail { get; init; }

    private string Path => $"{mount.Path}/{name}";

    /// <summary>To the end of the file.</summary>
    /// <exception cref="LedgerRefusedException">There is a flaw.</exception>
    public History ToTheEnd() => Read(toTheEnd: true);

    /// <summary>To the last seal, as an observer does; of what stands behind it, nothing is
    /// asked.</summary>
    /// <exception cref="LedgerRefusedException">There is a flaw.</exception>
    public History ToTheLastSeal() => Read(toTheEnd: false);

    private History Read(bool toTheEnd)
    {
        // The seals first: whoever writes at present writes lines before their seal.
        _seals = new(mount, name);
        _length = mount.StateOf(name)?.Length ?? 0;
        using var check = _check = new(Path, _length > BlockBytes);
        check.Begin(_seals.Last);
        var last = _seals.Last;
        _next = _seals.TryRead();
        var lines = new LineReader(mount, name, _length)
        {
            Block = BlockBytes,
            OnBlock = check.Take,
        };
        while ((toTheEnd || _next is not null) && lines.TryRead(out var line))
        {
            if (!Takes(line))
            {
                break;
            }

            _index.Add(line.Number, line.Offset);
            _end = line;
            if (_next is { } seal && line.End == seal.End)
            {
                check.Expect(seal, line);
                (last, _next) = (seal, _seals.TryRead());
            }
        }

        DemandLength();
        return Found(last);
    }

    private History Found(Seal last)
    {
        _check.Settle();
        return new(last, _seals.End, _index)
        {
            Missing = _end.End > last.End
                ? new(last.Number + 1, _end.End, _end.Number, _end.Number, DigestBehind(last))
                : null,
            Tail = _tail,
            SealTail = _seals.Unfinished > 0
                ? new(mount, Seal.FileFor(name), _seals.End, _seals.Unfinished)
                : null,
        };
    }

    private string DigestBehind(Seal last)
    {
        using var digest = new SealDigest();
        digest.Begin(last.Sha256);
        for (var at = last.End; at < _end.End;)
        {
            var bytes = mount.Read(name, at, (int)Math.Min(BlockBytes, _end.End - at));
            digest.Add(bytes.Span);
            at += bytes.Length;
        }

        return digest.Next();
    }

    /// <returns>Whether it is a line of the history; if not, the history ends before it.</returns>
    private bool Takes(Line line)
    {
        if (!line.IsWhole)
        {
            if (_next is not null)
            {
                DemandLength();
                throw Flaw("a line that goes on behind a seal", line);
            }

            if (line.IsTooLong && !TakesFlawedTail && !IsAllZeros(line))
            {
                throw Flaw($"a line of more than {LedgerLimits.LineBytes} bytes", line);
            }

            _tail = TailAt(line);
            return false;
        }

        if (judge.FlawOf(line.Text.Span) is { } flaw)
        {
            if (_next is not null || !TakesFlawedTail)
            {
                throw Flaw(flaw, line);
            }

            _tail = TailAt(line);
            return false;
        }

        return _next is not { } seal || (line.End <= seal.End
            && (line.Number == seal.Count) == (line.End == seal.End))
            ? true
            : throw Flaw("a line that goes on behind a seal", line);
    }

    private UnfinishedEnd TailAt(Line line) =>
        new(mount, name, line.Offset, _length - line.Offset);

    // A crash can leave the length of what was written, and nothing of the bytes.
    private bool IsAllZeros(Line line)
    {
        if (_length - line.Offset > MostZeros)
        {
            return false;
        }

        for (var at = line.Offset; at < _length; at += LineReader.BlockBytes)
        {
            var count = (int)Math.Min(LineReader.BlockBytes, _length - at);
            if (mount.Read(name, at, count).Span.ContainsAnyExcept((byte)0))
            {
                return false;
            }
        }

        return true;
    }

    private void DemandLength()
    {
        if (_next is not { } next)
        {
            return;
        }

        while (_seals.TryRead() is { } later)
        {
            next = later;
        }

        if (_length < next.End)
        {
            _check.Settle();
            throw new LedgerRefusedException(new(
                Path,
                $"{next.End} bytes and {next.Count} lines, which were acknowledged.",
                $"{_length} bytes.",
                "Lines are missing at the end. Put the file back from a copy.")
            {
                Line = _end.Number + 1,
                Offset = _length,
            });
        }
    }

    // What was altered before is told before.
    private LedgerRefusedException Flaw(string found, Line line)
    {
        _check.Settle();
        return new(new(
            Path,
            "the lines that were acknowledged, each as it was written.",
            $"{found}.",
            _next is null
                ? "Look at what stands there. If it is what a crash left, an operator can set it "
                    + "aside (caelmor-ledger accept-tail); otherwise put the file back from a copy."
                : "Put the file back from a copy. Nothing is skipped, for a history with a gap is "
                    + "none.")
        {
            Line = line.Number,
            Offset = line.Offset,
        });
    }
}
