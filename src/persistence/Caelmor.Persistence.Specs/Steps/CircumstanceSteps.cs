using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.Persistence.Truths;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of what makes no difference: names, crowds, orders, time and
/// company.</summary>
[Binding]
public sealed class CircumstanceSteps(ServerDriver alderford, Town town)
{
    [Given("everything has {Naming}")]
    public void GivenEverythingHas(Naming naming)
    {
        town.Rename(naming);
        alderford.BeginAnew();
    }

    [Given("the {SystemName} system holds {int} more data, of up to {int} bytes")]
    public void GivenTheSystemHoldsMore(SystemName system, int count, int bytes)
    {
        town.Add(Crowd.Of(system, count, bytes));
        alderford.BeginAnew();
    }

    [Given("the systems take part in the order {SystemNames}")]
    public void GivenTheSystemsTakePartInTheOrder(SystemNames systems) =>
        alderford.Arrange(SystemNames.Whole(systems));

    [Given("the truth was written in the order {SystemNames}")]
    public void GivenTheTruthWasWrittenInTheOrder(SystemNames systems)
    {
        town.Arrange(SystemNames.Whole(systems));
        alderford.BeginAnew();
    }

    [Given("the server's ports take their time, as drawn from {int}")]
    public void GivenThePortsTakeTheirTime(int seed) => alderford.TakeTime(seed);

    [Given("each of the server's ports is late")]
    public void GivenEachPortIsLate() => alderford.BeLate();

    [Given("at step {int} of the request, a client called {string} asks to {word}")]
    public void GivenAClientAsksMeanwhile(int step, string client, string request) =>
        alderford.Company = new(Requester.Client(client), IsSave(request), step);

    /// <summary>Whether a request is for a save; otherwise it is for a restore.</summary>
    internal static bool IsSave(string request) => request switch
    {
        "save" => true,
        "restore" => false,
        _ => throw new ArgumentException(
            $"Found '{request}'. Expected one of: save; restore.", nameof(request)),
    };
}
