using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>A rule that holds for each datum.</summary>
public interface IDatumRule
{
    /// <summary>Judges one datum.</summary>
    /// <param name="datum">The datum.</param>
    /// <param name="system">The system that brings it.</param>
    /// <param name="present">What else is in the same truth.</param>
    /// <param name="found">Where everything goes that is wrong.</param>
    void Judge(Datum datum, SystemName system, PresentData present, Violations found);
}
