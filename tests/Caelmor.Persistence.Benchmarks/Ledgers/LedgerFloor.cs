using System.Buffers;
using System.Security.Cryptography;
using Caelmor.AuditLedger.Events;
using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>What no ledger can do without: one write at the end of a file, one flush of its
/// content.</summary>
internal sealed class LedgerFloor(string folder) : ILedgerRival
{
    private readonly AppendedFile _file = new(folder);
    private readonly ArrayBufferWriter<byte> _lines = new();

    public string Name => "floor";

    public void Append(IReadOnlyList<AuditEvent> events)
    {
        _lines.ResetWrittenCount();
        foreach (var one in events)
        {
            _lines.Write(one.Json.Span);
            _lines.Write("\n"u8);
        }

        _file.Append(_lines.WrittenSpan);
    }

    /// <summary>Reads and hashes.</summary>
    public long ReadAll()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[1 << 20];
        var offset = 0L;
        for (int read; (read = RandomAccess.Read(_file.Handle, block, offset)) > 0; offset += read)
        {
            hash.AppendData(block, 0, read);
        }

        Measuring.Outcome.Require(hash.GetHashAndReset().Length > 0);
        return offset;
    }

    public void Dispose() => _file.Dispose();
}
