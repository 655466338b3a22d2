using System.Runtime.CompilerServices;

namespace Caelmor.TruthStore.Files.Tests.Format;

/// <summary>Writes golden files that are new; those that are there are never overwritten.</summary>
internal static class Golden
{
    public const string Update = "UPDATE_GOLDEN";

    public static void Keep(string name, byte[] content, [CallerFilePath] string here = "")
    {
        var kept = Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", name);
        if (Environment.GetEnvironmentVariable(Update) is not null
            && !File.Exists(kept))
        {
            File.WriteAllBytes(kept, content);
        }
    }
}
