using Caelmor.Persistence.Certificates.Replaying;

namespace Caelmor.Persistence.Certificates.Transcripts;

/// <summary>What an exception says, the first time and when it is played again.</summary>
internal static class CrashWords
{
    public static string Of(Exception crash) =>
        crash is ReplayedCrashException ? crash.Message : $"{crash.GetType().Name}: {crash.Message}";
}
