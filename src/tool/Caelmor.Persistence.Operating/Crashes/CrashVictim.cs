using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Storage.CrashProofs.Processes;

namespace Caelmor.Persistence.Operating.Crashes;

/// <summary>Says how this tool starts itself as the process that is killed.</summary>
internal static class CrashVictim
{
    public const string Command = "crash-victim";

    public const string Manner = "--manner";

    /// <param name="manner">What is wrong with it; nothing, if not in a test.</param>
    public static VictimStart Start(string? manner = null)
    {
        var (program, assembly) = SelfStart.Of(typeof(CrashVictim));
        ImmutableArray<string> words = manner is null ? [] : [Manner, manner];
        return new(program, [assembly, Command, .. words]);
    }
}
