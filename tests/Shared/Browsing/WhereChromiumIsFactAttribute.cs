using System.Runtime.CompilerServices;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>
/// A test that needs a real browser; where there is none, it says so and is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereChromiumIsFactAttribute([CallerMemberName] string test = "")
    : ConditionalFactAttribute(Missing, test)
{
    private const string Variable = "CHROMIUM";

    // The first draws the same pages with half of the work, for it has no windows to draw.
    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>The executable, or null where there is none.</summary>
    internal static string? Path { get; } = Find();

    private static string? Missing => Path is not null ? null
        : $"Found no Chromium: {Variable} names none that is there, and PATH has none of "
            + $"{string.Join(", ", Names)}. Install it (apt-get install {Names[0]}), or "
            + $"name its executable in {Variable}.";

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? File.Exists(named) ? named : null
            : Names.SelectMany(_ => folders, (name, folder) => System.IO.Path.Combine(folder, name))
                .FirstOrDefault(File.Exists);
    }
}
