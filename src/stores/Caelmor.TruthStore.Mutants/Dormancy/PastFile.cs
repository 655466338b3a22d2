using System.Text.Json;

namespace Caelmor.TruthStore.Mutants.Dormancy;

/// <summary>Where a store that lies low keeps what it has been through: in a file beside its
/// truths.</summary>
internal static class PastFile
{
    private const string Name = "past";

    /// <summary>What the store has been through; nothing, if the file was spoilt.</summary>
    public static StorePast Read(StoreFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<StorePast>(File.ReadAllText(folder[Name]))
                ?? StorePast.None;
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            return StorePast.None;
        }
    }

    /// <summary>Something happened.</summary>
    public static void Write(StoreFolder folder, StorePast past) =>
        File.WriteAllText(folder[Name], JsonSerializer.Serialize(past));
}
