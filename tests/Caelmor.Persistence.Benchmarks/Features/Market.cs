namespace Caelmor.Persistence.Benchmarks.Features;

/// <summary>
/// What the steps act on. It does next to nothing: what is measured is the way to it.
/// </summary>
public sealed class Market
{
    private int _purse;
    private int _price;
    private bool _isSold;

    public void Give(int gold) => _purse = gold;

    public void Buy(int price)
    {
        _price = price;
        _isSold = price <= _purse;
    }

    public void ShouldHaveLeft(int gold)
    {
        if (!_isSold || _purse - _price != gold)
        {
            throw new InvalidOperationException($"Expected {gold} gold left of {_purse}.");
        }
    }
}
