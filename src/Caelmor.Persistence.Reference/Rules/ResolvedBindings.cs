using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>
/// Canon 21.1-7.3, 5.7 and 22.8-7.7: a datum is bound in a permitted direction, to something that
/// lasts and that is
/// in the same truth.
/// </summary>
public sealed class ResolvedBindings : IDatumRule
{
    /// <inheritdoc/>
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        foreach (var binding in datum.Bindings)
        {
            if (!Dependencies.Permit(system, binding.System))
            {
                found.Add(RejectionReason.ForbiddenDependency, system, datum.Key);
            }
            else if (binding.TargetNature != DatumNature.Authoritative)
            {
                found.Add(RejectionReason.RuntimeDependency, system, datum.Key);
            }
            else if (!present.Include(binding.System, binding.Target))
            {
                found.Add(RejectionReason.UnresolvedBinding, system, datum.Key);
            }
        }
    }
}
