using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>Canon 21.1-8.3 and 21.0-4.5: only authoritative facts are persisted.</summary>
public sealed class AuthoritativeNature : IDatumRule
{
    /// <inheritdoc/>
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        if (datum.Nature == DatumNature.Authoritative)
        {
            return;
        }

        var reason = datum.Nature is DatumNature.ReplicationArtifact or DatumNature.Snapshot
            ? RejectionReason.ReplicationArtifact
            : RejectionReason.RuntimeOnlyState;
        found.Add(reason, system, datum.Key);
    }
}
