using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

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
