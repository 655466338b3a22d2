using Caelmor.Persistence.FileStore.Format;
using Caelmor.Persistence.FileStore.Migrating;
using Caelmor.Persistence.FileStore.Tests.Simulation;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.FileStore.Tests.Format;

/// <summary>Files as builds wrote them, kept for ever.</summary>
internal static class GoldenFiles
{
    public const string Update = "UPDATE_GOLDEN";

    private static readonly DateTimeOffset Written = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static byte[] Read(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", name));

    /// <summary>What this build makes of a truth.</summary>
    public static byte[] Write(Truth truth, SchemaMigrations? schemas = null)
    {
        var disk = new SimulatedDisk();
        using var file = disk.Create("golden");
        TruthWriter.Write(file, truth, schemas ?? SchemaMigrations.None, Written, 512, default);
        return disk.Image.Files["golden"];
    }
}
