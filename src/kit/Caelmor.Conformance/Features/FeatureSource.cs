using System.Reflection;

namespace Caelmor.Conformance.Features;

/// <summary>The text of one feature file.</summary>
/// <param name="Path">Names the file in messages and ids; relative, with forward slashes.</param>
/// <param name="Text">The whole file.</param>
public sealed record FeatureSource(string Path, string Text)
{
    private const string Extension = ".feature";

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
            .Select(name => (Name: name, Path: name.Replace('\\', '/')))
            .Where(one => one.Path.StartsWith(folder, StringComparison.Ordinal)
                && one.Path.EndsWith(Extension, StringComparison.Ordinal))
            .Select(one => new FeatureSource(one.Path[folder.Length..], Read(assembly, one.Name)))
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
}
