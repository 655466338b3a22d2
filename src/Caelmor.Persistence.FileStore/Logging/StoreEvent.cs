namespace Caelmor.Persistence.FileStore.Logging;

/// <summary>Something that happened in a store.</summary>
/// <param name="Time">When, by the clock of the machine.</param>
/// <param name="Kind">What.</param>
/// <param name="Path">The file or folder concerned.</param>
/// <param name="Message">The whole story, with what to do.</param>
public sealed record StoreEvent(
    DateTimeOffset Time, StoreEventKind Kind, string Path, string Message)
{
    /// <summary>What a check expected, such as a checksum; empty if nothing was checked.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What the check found.</summary>
    public string Found { get; init; } = "";
}
