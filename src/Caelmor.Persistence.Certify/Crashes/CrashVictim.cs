using System.Collections.Immutable;
using Caelmor.Persistence.CrashProofs.Calls;

namespace Caelmor.Persistence.Certify.Crashes;

/// <summary>How this tool starts itself as the process that is killed.</summary>
internal static class CrashVictim
{
    public const string Command = "crash-victim";

    public const string Manner = "--manner";

    private static readonly string Self = typeof(CrashVictim).Assembly.Location;

    /// <param name="manner">What is wrong with it; nothing, if not in a test.</param>
    public static VictimStart Start(string? manner = null)
    {
        ImmutableArray<string> words = manner is null ? [] : [Manner, manner];
        return new(Runtime(), [Self, Command, .. words]);
    }

    // The one that runs this process, if one does: an executable has its own.
    private static string Runtime() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Environment.ProcessPath!
            : "dotnet";
}
