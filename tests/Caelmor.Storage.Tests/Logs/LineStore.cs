using System.Text;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;

namespace Caelmor.Storage.Tests.Logs;

/// <summary>The least store that appends: lines, each with a checksum, durable when they are
/// acknowledged. It shows how storage and its proofs are used.</summary>
internal sealed class LineStore : IDisposable
{
    public const string Name = "lines";

    private readonly IAppendFile _file;
    private readonly List<string> _lines = [];

    private LineStore(IAppendFile file) => _file = file;

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Opens it: what a crash has torn was never acknowledged, and is cut off.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="isChecked">Whether checksums are compared; if not, it is wrong.</param>
    public static LineStore Open(IAppendDisk disk, bool isChecked = true)
    {
        var store = new LineStore(disk.OpenToAppend(Name));
        var content = new byte[store._file.Length];
        store._file.Read(0, content);
        var end = store.Take(content, isChecked);
        if (end < content.Length)
        {
            store._file.Cut(end);
        }

        // Also what was there whole may not have been durable: it is, before anybody is told.
        store._file.FlushContent();
        return store;
    }

    /// <summary>Appends lines as one group.</summary>
    public void Append(params string[] lines)
    {
        _file.Write(Encoding.ASCII.GetBytes(string.Concat(lines.Select(Sealed))));
        _file.FlushContent();
        _lines.AddRange(lines);
    }

    public void Dispose() => _file.Dispose();

    private static string Sealed(string line) =>
        $"{line} {Crc32C.Of(Encoding.ASCII.GetBytes(line)):x8}\n";

    private int Take(byte[] content, bool isChecked)
    {
        var end = 0;
        for (var at = Array.IndexOf(content, (byte)'\n'); at >= 0;
            at = Array.IndexOf(content, (byte)'\n', end))
        {
            var text = Encoding.ASCII.GetString(content, end, at - end);
            var line = text.Split(' ')[0];
            if (isChecked && Sealed(line) != text + "\n")
            {
                break;
            }

            _lines.Add(line);
            end = at + 1;
        }

        return end;
    }
}
