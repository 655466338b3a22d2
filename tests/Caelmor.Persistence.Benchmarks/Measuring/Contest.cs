using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Measuring;

/// <summary>Takes turns, so that what disturbs disturbs all, and tells medians and ratios of
/// rounds.</summary>
/// <param name="title">What is done.</param>
/// <param name="count">How many of what is measured a turn has.</param>
/// <param name="rounds">How many rounds there are, after half as many that do not count.</param>
/// <param name="unit">What is measured, such as an event.</param>
internal sealed class Contest(string title, int count, int rounds, string unit = "event")
{
    /// <summary>Runs it.</summary>
    /// <param name="contenders">Who takes part, and what each does in a turn; the first is the
    /// floor.</param>
    /// <param name="before">What is done before each turn, out of sight of the clock; null for
    /// nothing. It is told the name.</param>
    /// <returns>The times of each.</returns>
    public Dictionary<string, Times> Run(
        IReadOnlyList<(string Name, Action Turn)> contenders, Action<string>? before = null)
    {
        Rounds(contenders, Math.Max(1, rounds / 2), before);
        var times = Rounds(contenders, rounds, before);
        Console.WriteLine(
            $"{title} ({count} {unit}{(count == 1 ? "" : "s")} a turn, {rounds} rounds)");
        foreach (var (name, own) in times)
        {
            Console.WriteLine(
                $"  {name,-24} {own.Median / count * 1000,9:0.000} us for each {unit} (from "
                + $"{own.Least / count * 1000:0.000} to {own.Most / count * 1000:0.000})  "
                + $"{own.Over(times[contenders[0].Name]),6:0.00} times {contenders[0].Name}");
        }

        return times;
    }

    private static Dictionary<string, Times> Rounds(
        IReadOnlyList<(string Name, Action Turn)> contenders, int count, Action<string>? before)
    {
        var times = contenders.ToDictionary(one => one.Name, _ => new Times());
        for (var round = 0; round < count; round++)
        {
            foreach (var (name, turn) in contenders)
            {
                before?.Invoke(name);
                times[name].Measure(turn);
            }
        }

        return times;
    }
}
