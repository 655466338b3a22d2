using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Wiring;

/// <summary>A rule that looks away from some data.</summary>
internal sealed class Selective(IDatumRule rule, Func<Datum, bool> looksAt) : IDatumRule
{
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        if (looksAt(datum))
        {
            rule.Judge(datum, system, present, found);
        }
    }
}
