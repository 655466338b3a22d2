namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>
/// Decides at each call of a port what becomes of it, and in the next run otherwise.
/// </summary>
/// <remarks>
/// Run after run it goes through every way in which the calls can end, as an odometer goes through
/// the numbers, until none is left. How many calls there are is found out by running: it depends on
/// what failed.
/// </remarks>
internal sealed class FaultScript
{
    private readonly List<(int Chosen, int Choices)> _choices = [];
    private readonly Random? _random;
    private int _next;

    /// <summary>Begins with the run in which nothing fails.</summary>
    public FaultScript()
    {
    }

    /// <summary>Begins with any run: one call in eight fails.</summary>
    public FaultScript(int seed) => _random = new(seed);

    /// <summary>Whether anything failed in this run.</summary>
    public bool HasFaults => _choices.Any(choice => choice.Chosen > 0);

    /// <summary>What becomes of the next call.</summary>
    /// <param name="choices">How many ways there are; the first one is that all is well.</param>
    public int Choose(int choices)
    {
        if (_next == _choices.Count)
        {
            _choices.Add((_random?.Next(8) == 0 ? _random.Next(1, choices) : 0, choices));
        }

        return _choices[_next++].Chosen;
    }

    /// <summary>Begins the next run.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveOn()
    {
        _next = 0;
        while (_choices.Count > 0)
        {
            var (chosen, choices) = _choices[^1];
            _choices.RemoveAt(_choices.Count - 1);
            if (chosen + 1 < choices)
            {
                _choices.Add((chosen + 1, choices));
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Such as <c>0 0 2 1</c>: the third call failed after its effect, the fourth before.
    /// </summary>
    public override string ToString() => string.Join(' ', _choices.Select(choice => choice.Chosen));
}
