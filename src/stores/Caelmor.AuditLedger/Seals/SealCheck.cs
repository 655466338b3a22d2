using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Lines;

namespace Caelmor.AuditLedger.Embedded.Seals;

/// <summary>Compares the content of a file with its seals, block by block, while whoever reads it
/// goes on with the next block: two threads, and two blocks at a time.</summary>
/// <param name="path">The path of the file, for messages.</param>
/// <param name="isBeside">Whether a second thread does it; a file of one block is not worth
/// one.</param>
internal sealed class SealCheck(string path, bool isBeside) : IDisposable
{
    private readonly SealDigest _digest = new();
    private Task _work = Task.CompletedTask;
    private Block? _block;
    private LedgerRefusal? _flaw;

    /// <summary>It begins behind a seal.</summary>
    public void Begin(Seal former) => _digest.Begin(former.Sha256);

    /// <summary>A block of the file, behind the one before.</summary>
    /// <exception cref="LedgerRefusedException">An earlier block is not what was
    /// sealed.</exception>
    public void Take(long offset, ReadOnlyMemory<byte> bytes)
    {
        Post();
        _block = new(offset, bytes, []);
    }

    /// <summary>A line of the last block ends where a seal says that the file ended.</summary>
    public void Expect(Seal seal, Line line) => _block!.Ends.Add((seal, line));

    /// <summary>What was taken so far is what was sealed.</summary>
    /// <exception cref="LedgerRefusedException">It is not.</exception>
    public void Settle()
    {
        Post();
        _work.Wait();
        DemandNoFlaw();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _work.Wait();
        _digest.Dispose();
    }

    private void Post()
    {
        _work.Wait();
        DemandNoFlaw();
        if (_block is { } block)
        {
            _block = null;
            if (isBeside)
            {
                _work = Task.Run(() => Check(block));
            }
            else
            {
                Check(block);
            }
        }
    }

    private void DemandNoFlaw()
    {
        if (_flaw is not null)
        {
            throw new LedgerRefusedException(_flaw);
        }
    }

    private void Check(Block block)
    {
        var from = 0;
        foreach (var (seal, line) in block.Ends)
        {
            var to = (int)(seal.End - block.Offset);
            _digest.Add(block.Bytes.Span[from..to]);
            from = to;
            if (_digest.Next() != seal.Sha256)
            {
                _flaw = Flaw(seal, line);
                return;
            }
        }

        _digest.Add(block.Bytes.Span[from..]);
    }

    private LedgerRefusal Flaw(Seal seal, Line line) => new(
        path,
        "the lines that were acknowledged, each as it was written.",
        $"other bytes than seal {seal.Number} was made of: something up to this line was altered.",
        "Put the file back from a copy. Nothing is skipped, for a history with a gap is none.")
    {
        Line = line.Number,
        Offset = line.Offset,
    };

    private sealed record Block(
        long Offset, ReadOnlyMemory<byte> Bytes, List<(Seal Seal, Line End)> Ends);
}
