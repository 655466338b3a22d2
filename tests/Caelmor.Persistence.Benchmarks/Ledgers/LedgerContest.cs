using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>Takes turns, so that what disturbs disturbs all, and tells medians and ratios of
/// rounds.</summary>
/// <param name="title">What is done.</param>
/// <param name="events">How many events a turn has.</param>
/// <param name="rounds">How many rounds there are, after half as many that do not count.</param>
internal sealed class LedgerContest(string title, int events, int rounds)
{
    /// <summary>Runs it.</summary>
    /// <param name="contenders">Who takes part, and what each does in a turn; the first is the
    /// floor.</param>
    /// <returns>The times of each.</returns>
    public Dictionary<string, Times> Run(IReadOnlyList<(string Name, Action Turn)> contenders)
    {
        Rounds(contenders, Math.Max(1, rounds / 2));
        var times = Rounds(contenders, rounds);
        Console.WriteLine($"{title} ({events} events a turn, {rounds} rounds)");
        foreach (var (name, own) in times)
        {
            Console.WriteLine(
                $"  {name,-24} {own.Median / events * 1000,9:0.000} us an event (from "
                + $"{own.Least / events * 1000:0.000} to {own.Most / events * 1000:0.000})  "
                + $"{own.Over(times[contenders[0].Name]),6:0.00} times {contenders[0].Name}");
        }

        return times;
    }

    private static Dictionary<string, Times> Rounds(
        IReadOnlyList<(string Name, Action Turn)> contenders, int count)
    {
        var times = contenders.ToDictionary(one => one.Name, _ => new Times());
        for (var round = 0; round < count; round++)
        {
            foreach (var (name, turn) in contenders)
            {
                times[name].Measure(turn);
            }
        }

        return times;
    }
}
