namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>Has rivals work in turns, so that what disturbs one disturbs all.</summary>
internal static class Turns
{
    /// <summary>Half of the rounds first, until what is hot was compiled for good.</summary>
    public static Dictionary<string, Times> Of(
        IRival[] rivals, int rounds, Action<IRival> work)
    {
        Rounds(rivals, rounds / 2, work);
        return Rounds(rivals, rounds, work);
    }

    private static Dictionary<string, Times> Rounds(
        IRival[] rivals, int rounds, Action<IRival> work)
    {
        var times = rivals.ToDictionary(rival => rival.Name, _ => new Times());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var rival in rivals)
            {
                times[rival.Name].Measure(() => work(rival));
                rival.Settle();
            }
        }

        return times;
    }
}
