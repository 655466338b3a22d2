using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Caelmor.Persistence.Benchmarks.Measuring;

/// <summary>The cost of one datum, compared with the same at the smallest size measured.</summary>
public sealed class GrowthColumn : IColumn
{
    public string Id => nameof(GrowthColumn);

    public string ColumnName => "Growth";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 1;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Cost of one, compared with the cost of one at the smallest size";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var smallest = summary.BenchmarksCases
            .Where(other => IsSameButForSize(other, benchmarkCase))
            .MinBy(EachColumn.SizeOf)!;
        var growth = EachColumn.Of(summary, benchmarkCase) / EachColumn.Of(summary, smallest);
        return $"{growth:F2}";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    private static bool IsSameButForSize(BenchmarkCase one, BenchmarkCase other) =>
        one.Descriptor.WorkloadMethod == other.Descriptor.WorkloadMethod
        && OtherParameters(one).SequenceEqual(OtherParameters(other));

    private static IEnumerable<object> OtherParameters(BenchmarkCase benchmark) =>
        benchmark.Parameters.Items
            .Where(item => item.Name != nameof(SaveAndRestore.Data))
            .Select(item => item.Value);
}
