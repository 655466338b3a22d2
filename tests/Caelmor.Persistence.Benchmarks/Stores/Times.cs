using System.Diagnostics;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>The times of one rival at one task, in the order of the rounds.</summary>
internal sealed class Times
{
    private readonly List<double> _times = [];
    private readonly List<double> _work = [];

    public double Median => _times.Order().ElementAt(_times.Count / 2);

    public double Least => _times.Min();

    public double Most => _times.Max();

    /// <summary>The least time of all processors together, which others at work disturb
    /// least.</summary>
    public double LeastWork => _work.Min();

    public IReadOnlyList<double> All => _times;

    public void Measure(Action work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        work();
        _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        _work.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    /// <summary>The median of the ratios, round by round: what slows a round slows both.</summary>
    public double Over(Times floor) =>
        _times.Zip(floor.All, (own, its) => own / its).Order().ElementAt(_times.Count / 2);
}
