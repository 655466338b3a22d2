using System.Reflection;

namespace Caelmor.AuditLedger.Operating.Viewing;

/// <summary>The style sheet and the script of the page.</summary>
internal static class ViewAssets
{
    /// <summary>The text of one, with the line breaks that a browser counts when it hashes
    /// it.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"Found no resource 'assets/{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
