using Caelmor.TruthStore.CrashProofs.Cast;

namespace Caelmor.TruthStore.CrashProofs.Hostile;

/// <summary>Something in a folder that leads elsewhere, or means to.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Prepare">Puts it into the first folder; the second is elsewhere.</param>
/// <param name="IsRefused">Whether the store has to refuse; else it has to take no
/// notice.</param>
internal sealed record Trick(
    string Name, Action<TemporaryFolder, TemporaryFolder> Prepare, bool IsRefused)
{
    /// <summary>Whether the folder that is opened is a link.</summary>
    public bool IsLinkItself { get; init; }
}
