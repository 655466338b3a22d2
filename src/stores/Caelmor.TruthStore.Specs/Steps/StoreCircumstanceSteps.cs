using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.TruthStore.Specs.Cast;
using Reqnroll;
using Town = Caelmor.TruthStore.Specs.Cast.Town;

namespace Caelmor.TruthStore.Specs.Steps;

/// <summary>The vocabulary of what makes no difference to a store: names, crowds, orders and
/// epochs.</summary>
[Binding]
public sealed class StoreCircumstanceSteps(Town town, Calendar calendar)
{
    [Given("everything has {Naming}")]
    public void GivenEverythingHas(Naming naming) => town.Rename(naming);

    [Given("the {SystemName} system holds {int} more data, of up to {int} bytes")]
    public void GivenTheSystemHoldsMore(SystemName system, int count, int bytes) =>
        town.Add(Crowd.Of(system, count, bytes));

    [Given("the states of each truth stand in the order {SystemNames}")]
    public void GivenTheStatesStandInTheOrder(SystemNames systems) => town.Arrange(SystemNames.Whole(systems));

    [Given("what is called epoch 1 is {long}, and each epoch is {long} after the one before")]
    public void GivenEpochsAreCounted(long first, long step)
    {
        if (first < 1 || step < 1)
        {
            throw new ArgumentException(
                $"Found {first} and {step}. Expected epochs from 1 on, and each later than the one "
                + "before.",
                nameof(first));
        }

        calendar.Count(first, step);
    }
}
