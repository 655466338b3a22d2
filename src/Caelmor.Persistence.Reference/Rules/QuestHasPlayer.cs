using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>Canon 21.1-4.5: quest state is owned by a player.</summary>
public sealed class QuestHasPlayer : IDatumRule
{
    /// <inheritdoc/>
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        if (!Dependencies.NeedPlayer(datum.Kind))
        {
            return;
        }

        foreach (var binding in datum.Bindings)
        {
            if (binding.System == SystemName.Player)
            {
                return;
            }
        }

        found.Add(RejectionReason.UnresolvedBinding, system, datum.Key);
    }
}
