using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Caelmor.Persistence.Benchmarks.Measuring;

/// <summary>The median cost of one datum; where there are no data, of one operation.</summary>
public sealed class EachColumn : IColumn
{
    public string Id => nameof(EachColumn);

    public string ColumnName => "Each";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Time;

    public string Legend => "Median cost of one datum, or of one scenario";

    /// <summary>The cost of one in nanoseconds; not a number if the benchmark failed.</summary>
    public static double Of(Summary summary, BenchmarkCase benchmark) =>
        summary[benchmark]?.ResultStatistics is { } result
            ? result.Median / SizeOf(benchmark)
            : double.NaN;

    /// <summary>How many data there are; 1 where there are none.</summary>
    public static int SizeOf(BenchmarkCase benchmark) =>
        benchmark.Parameters.Items.FirstOrDefault(item => item.Name == nameof(SaveAndRestore.Data))
            ?.Value as int? ?? 1;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        $"{Of(summary, benchmarkCase):N0} ns";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);
}
