using System.Text.Json;

namespace Caelmor.WorldGrid.Tests.Operating;

/// <summary>Damages a grid on the real disk, where the tool says that something lies.</summary>
internal static class Damaged
{
    // Beyond the head of a frame.
    private const int Inside = 40;

    /// <summary>The state of region (0, 0), in its newest copies.</summary>
    public static async Task StateAsync(string folder, int copies)
    {
        var where = await GridCommand.RunAsync("where", folder, "0", "0", "--region", "--json");
        foreach (var copy in JsonDocument.Parse(where.Output).RootElement.GetProperty("copies")
            .EnumerateArray().Take(copies))
        {
            var file = Path.Combine(folder, copy.GetProperty("piece").GetString()!);
            var content = File.ReadAllBytes(file);
            content[copy.GetProperty("offset").GetInt64() + Inside] ^= 1;
            File.WriteAllBytes(file, content);
        }
    }
}
