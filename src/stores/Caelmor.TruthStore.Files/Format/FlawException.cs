namespace Caelmor.TruthStore.Files.Format;

/// <summary>Carries a flaw from where it was found to where something is done about it.</summary>
#pragma warning disable CA1032
internal sealed class FlawException(Flaw flaw) : Exception(flaw.ToString())
#pragma warning restore CA1032
{
    public FlawException(string what, object expected, object found)
        : this(new Flaw(what, $"{expected}", $"{found}"))
    {
    }

    public Flaw Flaw { get; } = flaw;
}
