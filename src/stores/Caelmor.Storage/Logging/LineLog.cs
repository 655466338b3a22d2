using System.Text;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Logging;

/// <summary>Appends lines for people to a file, and never fails whoever writes them.</summary>
/// <remarks>
/// It flushes nothing: a store does not keep its content in it. What the file refuses goes to the
/// console, and into the file once that takes lines again.
/// </remarks>
public sealed class LineLog
{
    private const byte LineEnd = (byte)'\n';
    private const int MostHeld = 1000;

    private readonly Lock _turn = new();
    private readonly Queue<string> _held = new();
    private readonly Func<SafeFileHandle> _open;
    private readonly string _path;
    private readonly TextWriter? _console;

    /// <summary>A log anywhere.</summary>
    /// <param name="path">The path of the log file.</param>
    /// <param name="console">Where the lines go that the file refuses; null for the standard error,
    /// for the disk that fails the store may well fail its log.</param>
    public LineLog(string path, TextWriter? console = null)
    {
        _open = () => Open(path);
        _path = path;
        _console = console;
    }

    /// <summary>The log in the folder of a store: in that one, and in none that took its
    /// place.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the log file.</param>
    public LineLog(IFolder folder, string name)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _open = () => folder.OpenLog(name);
        _path = folder.PathOf(name);
    }

    /// <summary>Appends one line.</summary>
    /// <param name="text">The line, without its end.</param>
    public void Write(string text)
    {
        var line = text + "\n";
        lock (_turn)
        {
            _held.Enqueue(line);
            if (!TryAppendHeld())
            {
                TryConsole(line);
            }

            while (_held.Count > MostHeld)
            {
                _held.Dequeue();
            }
        }
    }

    /// <summary>Appends the lines that the file refused before, if it takes them now.</summary>
    public void CatchUp()
    {
        lock (_turn)
        {
            _ = TryAppendHeld();
        }
    }

    // The disk that refuses a save for lack of room refuses the line about it just as well.
    private bool TryAppendHeld()
    {
        try
        {
            while (_held.TryPeek(out var line))
            {
                Append(Encoding.UTF8.GetBytes(line));
                _held.Dequeue();
            }

            return true;
        }
        catch (Exception mute) when (DiskFailure.Is(mute) || mute is StorageException)
        {
            return false;
        }
    }

    // No link that somebody left here is followed, and no pipe waited for.
    private static SafeFileHandle Open(string path) => OperatingSystem.IsLinux()
        ? FolderFile.DemandPlain(
            Libc.Open(path, Libc.ReadWrite | Libc.Create | Libc.Append | Libc.NonBlocking), path)
        : File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    // A line that a full disk has cut, or a crash, is ended first: an event stands in a line of its
    // own, or no reader finds it.
    private void Append(byte[] line)
    {
        using var file = _open();
        var length = RandomAccess.GetLength(file);
        byte[] whole = IsTorn(file, length) ? [LineEnd, .. line] : line;
        FileSizeLimit.Write(file, whole, length, _path);
    }

    private static bool IsTorn(SafeFileHandle file, long length)
    {
        Span<byte> last = [LineEnd];
        if (length > 0)
        {
            _ = RandomAccess.Read(file, last, length - 1);
        }

        return last[0] != LineEnd;
    }

    private void TryConsole(string line)
    {
        try
        {
            (_console ?? Console.Error).Write(line);
        }
        catch (Exception mute) when (mute is IOException or UnauthorizedAccessException
            or ArgumentOutOfRangeException or ObjectDisposedException)
        {
            // There is nobody left to tell, and a log never fails a store.
        }
    }
}
