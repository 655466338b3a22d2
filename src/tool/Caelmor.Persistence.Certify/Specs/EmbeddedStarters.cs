using System.Collections.Immutable;
using System.Reflection;
using Caelmor.Conformance.Specs;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The starters that travel in the tool: the implementations that its tests
/// certify.</summary>
internal static class EmbeddedStarters
{
    private const string CSharp = "csharp";

    /// <summary>Those of a spec, by language.</summary>
    /// <param name="spec">The id of the spec.</param>
    /// <param name="libraries">The assemblies that a starter in C# is compiled against.</param>
    public static ImmutableArray<Starter> Of(string spec, params string[] libraries)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = $"starters/{spec}/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .GroupBy(name => name[folder.Length..].Split('/')[0])
                .Select(language => new Starter(
                    language.Key,
                    [
                        .. language.Select(name => Embedded(
                            name[(folder.Length + language.Key.Length + 1)..], assembly, name)),
                        .. language.Key == CSharp ? Libraries(libraries) : [],
                    ])),
        ];
    }

    private static StarterFile Embedded(string name, Assembly assembly, string resource) => new(
        name,
        () =>
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        });

    // With what editors show about them.
    private static IEnumerable<StarterFile> Libraries(string[] libraries) =>
        from name in libraries.SelectMany(one => new[] { $"{one}.dll", $"{one}.xml" })
        let path = Path.Combine(AppContext.BaseDirectory, name)
        where File.Exists(path) || name.EndsWith(".dll", StringComparison.Ordinal)
        select new StarterFile($"lib/{name}", () => File.ReadAllBytes(path));
}
