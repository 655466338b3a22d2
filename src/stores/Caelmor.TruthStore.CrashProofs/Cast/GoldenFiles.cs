using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>Files as builds wrote them, kept for ever.</summary>
internal static class GoldenFiles
{
    /// <summary>The epoch of each of them.</summary>
    public const long Epoch = 8;

    private const string Folder = "golden/";

    private static readonly DateTimeOffset Written = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(GoldenFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    public static byte[] Read(string name)
    {
        using var resource = typeof(GoldenFiles).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new FileNotFoundException($"Found no golden file '{name}'.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>What this build makes of a truth.</summary>
    public static byte[] Write(Truth truth, SchemaMigrations? schemas = null)
    {
        var disk = new SimulatedDisk();
        using var file = disk.Create("golden");
        TruthWriter.Write(file, truth, schemas ?? SchemaMigrations.None, Written, 512, default);
        return disk.Image.Files["golden"];
    }
}
