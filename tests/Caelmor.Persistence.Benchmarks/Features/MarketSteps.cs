using Reqnroll;

namespace Caelmor.Persistence.Benchmarks.Features;

/// <summary>Three steps, with a word, a number and a text to convert.</summary>
[Binding]
public sealed class MarketSteps(Market market)
{
    [Given("{word} has {int} gold")]
    public void GivenGold(string name, int gold)
    {
        _ = name;
        market.Give(gold);
    }

    [When("{word} buys {string} for {int} gold")]
    public void WhenSomethingIsBought(string name, string what, int price)
    {
        _ = (name, what);
        market.Buy(price);
    }

    [Then("{word} has {int} gold left")]
    public void ThenGoldIsLeft(string name, int gold)
    {
        _ = name;
        market.ShouldHaveLeft(gold);
    }
}
