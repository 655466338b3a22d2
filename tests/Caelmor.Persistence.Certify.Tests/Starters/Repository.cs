namespace Caelmor.Persistence.Certify.Tests.Starters;

/// <summary>The implementations in this checkout, which starters are made of.</summary>
internal static class Repository
{
    /// <summary>The folder of the implementation in a language.</summary>
    public static string Implementation(string language)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Caelmor.Persistence.Specs.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "tests", "Implementations", language);
    }
}
