using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>Canon 21.1-5.8: no datum waits for another system to fill it in.</summary>
public sealed class CompleteValue : IDatumRule
{
    /// <inheritdoc/>
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        if (datum.Value.IsBlank)
        {
            found.Add(RejectionReason.IncompleteDatum, system, datum.Key);
        }
    }
}
