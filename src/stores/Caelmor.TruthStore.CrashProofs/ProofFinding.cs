namespace Caelmor.TruthStore.CrashProofs;

/// <summary>Something that should not be.</summary>
/// <param name="Found">What there was, as a sentence.</param>
/// <param name="Expected">What there should have been, as a sentence.</param>
/// <param name="Again">What was done, so that it can be seen again.</param>
public sealed record ProofFinding(string Found, string Expected, string Again)
{
    /// <summary>All three, in one line.</summary>
    public override string ToString() =>
        $"Found: {Found} Expected: {Expected} To see it again: {Again}";
}
