namespace Caelmor.TruthStore.CrashProofs;

/// <summary>How many of one kind were tried.</summary>
/// <param name="What">The kind, in the plural, such as <c>states</c>.</param>
/// <param name="Tried">How many.</param>
/// <param name="Held">How many of them came out as they have to.</param>
public sealed record Tally(string What, int Tried, int Held)
{
    /// <summary>Such as <c>812 of 812 states</c>.</summary>
    public override string ToString() => $"{Held} of {Tried} {What}";
}
