using System.Reflection;

namespace Caelmor.Gherkin.Features;

/// <summary>The text of one feature file.</summary>
/// <param name="Path">Names the file in messages and ids; relative, with forward slashes.</param>
/// <param name="Text">The whole file.</param>
public sealed record FeatureSource(string Path, string Text)
{
    private const string Extension = ".feature";

    /// <summary>Reads all feature files in and under a folder, in ordinal order.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<FeatureSource> FromFolder(string folder)
    {
        var root = System.IO.Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException(
                $"Found no folder '{root}'. Expected the folder that holds the feature files.");
        }

        return Directory.EnumerateFiles(root, "*" + Extension, SearchOption.AllDirectories)
            .Select(file => new FeatureSource(
                Slashed(System.IO.Path.GetRelativePath(root, file)), File.ReadAllText(file)))
            .OrderBy(source => source.Path, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>Reads the feature files that an assembly carries as embedded resources.</summary>
    /// <param name="assembly">Its resources have logical names with slashes.</param>
    /// <param name="prefix">
    /// The folder in those names, such as <c>features</c>. It is cut off, so that a scenario has
    /// the same id whether it was read from resources or from the folder they were made of.
    /// </param>
    /// <exception cref="FileNotFoundException">There is no such resource.</exception>
    public static IReadOnlyList<FeatureSource> FromResources(Assembly assembly, string prefix)
    {
        var folder = prefix.Length == 0 || prefix.EndsWith('/') ? prefix : prefix + "/";
        var sources = assembly.GetManifestResourceNames()
            .Where(name => Slashed(name).StartsWith(folder, StringComparison.Ordinal))
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => new FeatureSource(Slashed(name)[folder.Length..], Read(assembly, name)))
            .OrderBy(source => source.Path, StringComparer.Ordinal)
            .ToList();
        return sources.Count > 0
            ? sources
            : throw new FileNotFoundException(
                $"Found no resource '{folder}**{Extension}' in {assembly.GetName().Name}. "
                + "Embed the feature files with that logical name.");
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Slashed(string path) => path.Replace('\\', '/');
}
