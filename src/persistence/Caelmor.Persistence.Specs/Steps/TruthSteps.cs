using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Truths;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of what the truth says.</summary>
[Binding]
public sealed class TruthSteps(TruthDriver truth, ConcurrentAccessDriver onlookers)
{
    [Then("the truth in force is of epoch {long}")]
    public void ThenTheTruthIsOfEpoch(long epoch) => truth.ShouldBeOfEpoch(epoch);

    [Then("the truth holds, from the {SystemName} system, {string} as {string}")]
    public void ThenTheTruthHolds(SystemName system, string key, string value) =>
        truth.ShouldHold(system, key, value);

    [Then("the truth shows every sale as not begun or as complete")]
    public void ThenTheTruthShowsWholeSales() => onlookers.SaleShouldBeWhole();
}
