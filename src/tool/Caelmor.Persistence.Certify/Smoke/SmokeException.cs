namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>A step at which the adapter failed.</summary>
/// <param name="found">What there was, as a sentence.</param>
/// <param name="expected">What the protocol asks for, as a sentence.</param>
/// <param name="remedy">What to do, as a sentence.</param>
#pragma warning disable CA1032 // A failed step always has all three.
internal sealed class SmokeException(string found, string expected, string remedy)
    : Exception($"Found: {found} Expected: {expected} To do: {remedy}")
#pragma warning restore CA1032
{
    public string Found { get; } = found;

    public string Expected { get; } = expected;

    public string Remedy { get; } = remedy;
}
