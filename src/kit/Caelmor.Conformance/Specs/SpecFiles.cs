using System.Collections.Immutable;
using System.Reflection;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Specs;

/// <summary>The files of a spec: its features, and its register. They are read when somebody asks
/// for them, for most who list specs never do.</summary>
/// <param name="folder">Where they lie in the project, such as <c>features/canon</c>.</param>
/// <param name="features">Reads the feature files, by paths from the project's root.</param>
/// <param name="register">Reads the rules.</param>
/// <param name="guide">Reads what is written for readers; null if there is none.</param>
public sealed class SpecFiles(
    string folder,
    Func<IEnumerable<FeatureSource>> features,
    Func<Register> register,
    Func<string>? guide = null)
{
    /// <summary>The name of the file that a register lies in.</summary>
    public const string RegisterName = "rules.json";

    /// <summary>The name of the file that tells readers the words, the cast and the steps.</summary>
    public const string GuideName = "README.md";

    private readonly Lazy<ImmutableArray<FeatureSource>> _features = new(() => [.. features()]);
    private readonly Lazy<Register> _register = new(register);
    private readonly Lazy<string> _guide = new(guide ?? (() => string.Empty));

    /// <summary>Where they lie in the project, such as <c>features/canon</c>.</summary>
    public string Folder { get; } = folder;

    /// <summary>The feature files, by paths from the project's root.</summary>
    /// <exception cref="FileNotFoundException">There are none.</exception>
    public ImmutableArray<FeatureSource> Features => _features.Value;

    /// <summary>The rules.</summary>
    /// <exception cref="FileNotFoundException">There is no register.</exception>
    /// <exception cref="InvalidDataException">The register can't be read.</exception>
    public Register Register => _register.Value;

    /// <summary>The words, the cast and the steps, as Markdown; empty if nobody wrote it.</summary>
    public string Guide => _guide.Value;

    /// <summary>The files that an assembly carries.</summary>
    /// <param name="assembly">Its resources have the files' paths for names.</param>
    /// <param name="folder">Such as <c>features/canon</c>.</param>
    /// <param name="above">The files of other specs, under whose rules its own may stand.</param>
    public static SpecFiles Embedded(
        Assembly assembly, string folder, params IReadOnlyList<SpecFiles> above) =>
        new(
            folder,
            () => FeatureSource.FromResources(assembly, folder + "/")
                .Select(source => source with { Path = $"{folder}/{source.Path}" }),
            () => ReadRegister(
                assembly, $"{folder}/{RegisterName}", [.. above.Select(one => one.Register)]),
            () => Read(assembly, $"{folder}/{GuideName}") ?? string.Empty);

    private static Register ReadRegister(
        Assembly assembly, string path, IReadOnlyList<Register> above) =>
        Register.Parse(
            Read(assembly, path) ?? throw new FileNotFoundException(
                $"Found no resource '{path}' in {assembly.GetName().Name}. Embed the register with "
                + "that logical name."),
            path,
            above);

    private static string? Read(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
