using System.Reflection;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The style sheet and the script.</summary>
internal static class Assets
{
    public static IEnumerable<SiteFile> All => [Read(PageLayout.StyleSheet), Read(PageLayout.Script)];

    private static SiteFile Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"Found no resource 'assets/{name}'.");
        using var reader = new StreamReader(stream);
        return new(name, reader.ReadToEnd());
    }
}
