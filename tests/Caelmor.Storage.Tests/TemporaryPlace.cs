using Caelmor.Storage.CrashProofs.Processes;

namespace Caelmor.Storage.Tests;

/// <summary>Folders on the real disk, gone with their test.</summary>
internal static class TemporaryPlace
{
    public static TemporaryFolder New() => new(Path.GetTempPath());
}
