using System.Reflection;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Starters;

/// <summary>An adapter to begin with, in one language: it conforms as it is.</summary>
/// <param name="Language">Such as <c>python</c>.</param>
/// <param name="Files">Every file, the README among them.</param>
internal sealed record Starter(string Language, IReadOnlyList<StarterFile> Files)
{
    private const string Readme = "README.md";
    private const string Fence = "```";
    private static readonly string[] Languages = ["csharp", "python", "node"];

    /// <summary>The languages there are, as help and messages list them.</summary>
    public static string Choice { get; } = string.Join(", ", Languages);

    /// <summary>What is to be done with it next, as its README has it: commands.</summary>
    public IEnumerable<string> NextCommands =>
        Files.Single(file => file.Name == Readme).Text.Split('\n')
            .SkipWhile(line => !line.StartsWith(Fence, StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith(Fence, StringComparison.Ordinal));

    /// <summary>The one in a language.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static Starter In(string language) => language switch
    {
        "csharp" => new(language, [.. Embedded(language), .. StarterFile.Libraries()]),
        _ when Languages.Contains(language) => new(language, [.. Embedded(language)]),
        _ => throw StopException.Misuse(
            $"there is no starter in '{language}'.{Nearest.Hint(language, Languages)} "
            + $"There are: {Choice}. For any other language, docs/protocol.md says what an "
            + "adapter has to say and to understand."),
    };

    private static IEnumerable<StarterFile> Embedded(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = $"starters/{language}/";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => StarterFile.Read(name[folder.Length..], assembly, name));
    }
}
