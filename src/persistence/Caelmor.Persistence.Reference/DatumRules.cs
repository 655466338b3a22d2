using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>Canon 21.1-5.2 and 5.3: a system brings only kinds that canon gives to it.</summary>
public sealed class OwnKind : IDatumRule
{
    /// <inheritdoc/>
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        var owner = Ownership.OwnerOf(datum.Kind);
        if (owner == system)
        {
            return;
        }

        var reason = owner == SystemName.None
            ? RejectionReason.UnknownKind
            : RejectionReason.ForeignDatum;
        found.Add(reason, system, datum.Key);
    }
}

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
