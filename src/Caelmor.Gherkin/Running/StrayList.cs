namespace Caelmor.Gherkin.Running;

/// <summary>Gathers stray exceptions from whatever threads they come.</summary>
internal sealed class StrayList
{
    private readonly Lock _gate = new();
    private readonly List<StrayException> _strays = [];

    public void Add(StrayException stray)
    {
        lock (_gate)
        {
            _strays.Add(stray);
        }
    }

    public IReadOnlyList<StrayException> ToList()
    {
        lock (_gate)
        {
            return [.. _strays];
        }
    }
}
