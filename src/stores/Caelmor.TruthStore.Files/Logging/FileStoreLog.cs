using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Logging;

namespace Caelmor.TruthStore.Files.Logging;

/// <summary>Appends each event to a file, as one line of JSON.</summary>
public sealed class FileStoreLog : IStoreLog
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly LineLog _lines;

    /// <param name="path">The path of the log file.</param>
    /// <param name="console">Where the lines go that the file refuses; null for the standard error,
    /// for the disk that fails the store may well fail its log.</param>
    public FileStoreLog(string path, TextWriter? console = null) => _lines = new(path, console);

    /// <summary>The log in the folder of a store: in that one, and in none that took its
    /// place.</summary>
    internal FileStoreLog(IFolder folder, string name) => _lines = new(folder, name);

    /// <inheritdoc/>
    public void Write(StoreEvent entry) =>
        _lines.Write(JsonSerializer.Serialize(entry, Options));

    /// <summary>Writes the events down that the file refused before, if it takes them
    /// now.</summary>
    internal void CatchUp() => _lines.CatchUp();
}
