namespace Caelmor.TruthStore.Files.Logging;

/// <summary>Something that happened in a store.</summary>
/// <param name="Time">When, by the clock of the machine.</param>
/// <param name="Kind">What.</param>
/// <param name="Path">The file or folder concerned.</param>
/// <param name="Message">The whole story, with what to do.</param>
public sealed record StoreEvent(
    DateTimeOffset Time, StoreEventKind Kind, string Path, string Message)
{
    /// <summary>Who did it, if it was an operator and no server; empty otherwise.</summary>
    public string Operator { get; init; } = "";

    /// <summary>What a check expected, such as a checksum; empty if nothing was checked.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What the check found.</summary>
    public string Found { get; init; } = "";
}
