namespace Caelmor.TruthStore.Files;

/// <summary>How a file fails its check.</summary>
/// <param name="What">What was checked, such as <c>the SHA-256 over the file</c>.</param>
/// <param name="Expected">What it should be.</param>
/// <param name="Found">What it is.</param>
public sealed record Flaw(string What, string Expected, string Found)
{
    /// <summary>Such as <c>the length: expected 812, found 640</c>.</summary>
    public override string ToString() => $"{What}: expected {Expected}, found {Found}";
}
