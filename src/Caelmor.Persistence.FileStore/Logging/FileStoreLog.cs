using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Persistence.FileStore.Logging;

/// <summary>Appends each event to a file, as one line of JSON.</summary>
/// <param name="path">The path of the log file.</param>
public sealed class FileStoreLog(string path) : IStoreLog
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
                File.AppendAllText(path, line);
            }
            catch (Exception mute) when (mute is IOException or UnauthorizedAccessException)
            {
                // The disk that fails the store may well fail its log; the server's console has it.
                Console.Error.Write(line);
            }
        }
    }
}
