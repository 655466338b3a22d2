using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.Persistence.FileStore.Disks;

namespace Caelmor.Persistence.FileStore.Logging;

/// <summary>Appends each event to a file, as one line of JSON.</summary>
/// <param name="path">The path of the log file.</param>
/// <param name="console">Where the lines go that the file refuses; null for the standard error, for
/// the disk that fails the store may well fail its log.</param>
public sealed class FileStoreLog(string path, TextWriter? console = null) : IStoreLog
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock _turn = new();

    /// <inheritdoc/>
    public void Write(StoreEvent entry)
    {
        var line = JsonSerializer.Serialize(entry, Options) + "\n";
        lock (_turn)
        {
            try
            {
                Append(Encoding.UTF8.GetBytes(line));
            }
            catch (Exception mute) when (mute is IOException or UnauthorizedAccessException)
            {
                (console ?? Console.Error).Write(line);
            }
        }
    }

    // No link that somebody left here is followed, and no pipe waited for.
    private void Append(byte[] line)
    {
        using var file = OperatingSystem.IsLinux()
            ? PlainFile.Demand(
                Libc.Open(path, Libc.ReadWrite | Libc.Create | Libc.Append | Libc.NonBlocking),
                path)
            : File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        RandomAccess.Write(file, line, RandomAccess.GetLength(file));
    }
}
