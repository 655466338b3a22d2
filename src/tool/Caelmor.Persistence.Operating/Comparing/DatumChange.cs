using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Operating.Comparing;

/// <summary>One datum in which two truths differ.</summary>
/// <param name="Before">What the one truth says; null if it does not have the datum.</param>
/// <param name="After">What the other says; null if it does not have it.</param>
internal sealed record DatumChange(Datum? Before, Datum? After)
{
    /// <summary>Its key, on either side.</summary>
    public DatumKey Key => (Before ?? After)!.Key;
}
