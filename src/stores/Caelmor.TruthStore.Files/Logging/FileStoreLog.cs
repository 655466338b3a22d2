using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Faults;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.TruthStore.Files.Logging;

/// <summary>Appends each event to a file, as one line of JSON.</summary>
public sealed class FileStoreLog : IStoreLog
{
    private const byte LineEnd = (byte)'\n';
    private const int MostHeld = 1000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock _turn = new();
    private readonly Queue<string> _held = new();
    private readonly Func<SafeFileHandle> _open;
    private readonly string _path;
    private readonly TextWriter? _console;

    /// <param name="path">The path of the log file.</param>
    /// <param name="console">Where the lines go that the file refuses; null for the standard error,
    /// for the disk that fails the store may well fail its log.</param>
    public FileStoreLog(string path, TextWriter? console = null)
    {
        _open = () => Open(path);
        _path = path;
        _console = console;
    }

    /// <summary>The log in the folder of a store: in that one, and in none that took its
    /// place.</summary>
    internal FileStoreLog(IFolder folder, string name)
    {
        _open = () => folder.OpenLog(name);
        _path = folder.PathOf(name);
    }

    /// <inheritdoc/>
    public void Write(StoreEvent entry)
    {
        var line = JsonSerializer.Serialize(entry, Options) + "\n";
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

    /// <summary>Writes the events down that the file refused before, if it takes them
    /// now.</summary>
    internal void CatchUp()
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
        catch (Exception mute) when (mute is IOException or UnauthorizedAccessException
            or TruthStoreException)
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
