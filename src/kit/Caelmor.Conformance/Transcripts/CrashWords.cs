namespace Caelmor.Conformance.Transcripts;

/// <summary>What an exception says, the first time and when it is played again.</summary>
public static class CrashWords
{
    /// <summary>Such as <c>TimeoutException: Too late.</c></summary>
    public static string Of(Exception crash) =>
        crash is ReplayedCrashException ? crash.Message : $"{crash.GetType().Name}: {crash.Message}";
}
