using System.Diagnostics;
using System.Diagnostics.Metrics;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.Files.Telemetry;

/// <summary>What stores of every kind tell whoever measures: one activity and one duration for each
/// commit and reading, with what came of it, and the size of what was committed.</summary>
internal static class StoreTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Caelmor.TruthStore";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "caelmor.truthstore.duration", "s", "How long commits and readings took.");

    private static readonly Histogram<long> Sizes = Meter.CreateHistogram<long>(
        "caelmor.truthstore.size", "By", "How large the truths are that were committed.");

    /// <summary>Does the work, and tells how it went.</summary>
    /// <param name="store">The kind of the store, such as <c>files</c>.</param>
    /// <param name="operation">What is done: <c>commit</c>, <c>read</c>, or <c>epoch</c>
    /// for the epoch in force alone.</param>
    /// <param name="work">Does it.</param>
    public static async Task<T> MeasureAsync<T>(
        string store, string operation, Func<Task<T>> work)
    {
        using var activity = Source.StartActivity($"truthstore.{operation}");
        activity?.SetTag("store", store);
        var begun = Stopwatch.GetTimestamp();
        var outcome = "done";
        try
        {
            return await work();
        }
        catch (Exception failure)
        {
            outcome = failure is TruthStoreException { Fault: var fault }
                ? $"{fault}"
                : failure.GetType().Name;
            activity?.SetStatus(ActivityStatusCode.Error, outcome);
            throw;
        }
        finally
        {
            activity?.SetTag("outcome", outcome);
            Durations.Record(
                Stopwatch.GetElapsedTime(begun).TotalSeconds,
                new("store", store),
                new("operation", operation),
                new("outcome", outcome));
        }
    }

    /// <summary>Tells the size of what was written.</summary>
    public static void Wrote(string store, long bytes) =>
        Sizes.Record(bytes, new KeyValuePair<string, object?>("store", store));
}
