using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>Canon 21.1-5.6: no client's hand is in a datum.</summary>
public sealed class ServerAuthorship : IDatumRule
{
    /// <inheritdoc/>
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        if (datum.Authorship != Authorship.Server)
        {
            found.Add(RejectionReason.ClientInfluence, system, datum.Key);
        }
    }
}
