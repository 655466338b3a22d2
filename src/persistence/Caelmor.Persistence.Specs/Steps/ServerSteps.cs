using Caelmor.Persistence.Specs.Drivers;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of where a scenario begins.</summary>
[Binding]
public sealed class ServerSteps(
    ServerDriver alderford, ConcurrentAccessDriver onlookers, DayDriver day)
{
    [Given("the server of Alderford is running")]
    public void GivenTheServerIsRunning() => alderford.Run();

    [Given("the server has stopped and started again")]
    public void GivenTheServerHasStartedAgain() => alderford.StartAgain();

    [Given("nothing was ever saved")]
    public void GivenNothingWasEverSaved() => alderford.ForgetTruth();

    [Given("Mara has given the Ember Sword to Tobin")]
    public void GivenMaraHasGivenTheSword() => day.GiveTheSword();

    [Given("Mara sells Tobin an arrow for 1 gold at every step")]
    public void GivenMaraSellsArrows() => onlookers.Trade();

    [Given("all systems look at the truth at every step")]
    public void GivenAllSystemsLookOn() => onlookers.LookOn();

    [Given("log, snapshots, peers, clients and ticks tell other stories")]
    public void GivenOthersTellStories() => alderford.TellOtherStories();
}
