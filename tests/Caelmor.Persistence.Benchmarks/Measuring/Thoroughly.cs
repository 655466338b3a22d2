using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using Perfolizer.Horology;

namespace Caelmor.Persistence.Benchmarks.Measuring;

/// <summary>Enough repetitions to trust the result, few enough to be patient with.</summary>
public sealed class Thoroughly : ManualConfig
{
    public Thoroughly()
    {
        // Fair to the floor and to the reference alike: the collector does all its work on the
        // thread
        // that allocates. A concurrent one would do some of it on another core, out of sight of the
        // clock, and more for whoever allocates more.
        //
        // A large size is called once per iteration, a small one as often as fits into the time.
        AddJob(Job.Default
            .WithGcServer(false)
            .WithGcConcurrent(false)
            .WithWarmupCount(2)
            .WithIterationCount(8)
            .WithMinInvokeCount(1)
            .WithUnrollFactor(1)
            .WithIterationTime(TimeInterval.FromMilliseconds(200)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new EachColumn(), new GrowthColumn());
        HideColumns("Error", "Gen0", "Gen1", "Gen2", "Alloc Ratio");
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
    }
}
