using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Suites;

/// <summary>Finds out what to certify by.</summary>
internal static class SpecNames
{
    public const string TruthStore = "truth-store";
    private const string Canon = "canon";

    /// <exception cref="StopException">There is nothing of this name.</exception>
    public static Spec Find(string? name) => name switch
    {
        null or Canon => Spec.Canon,
        TruthStore => Spec.TruthStore,
        _ => throw StopException.Misuse(
            $"--spec takes {Canon} or {TruthStore}, and found '{name}'."
            + Nearest.Hint(name, [Canon, TruthStore])),
    };
}
