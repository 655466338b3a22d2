using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>Stores of both kinds tell how commits and readings went.</summary>
[Collection(OnTheCluster.Name)]
public sealed class What_is_measured(TheCluster shared)
{
    [PostgresFact]
    public async Task Is_every_commit_with_its_outcome_and_its_size()
    {
        var place = new Place(shared.Cluster);
        var heard = new ConcurrentQueue<string>();
        using var meters = Meters(heard);
        using var activities = Activities(heard);
        ActivitySource.AddActivityListener(activities);

        using (var store = place.Open())
        {
            await CommitTwiceAsync(store);
        }

        var folder = Directory.CreateTempSubdirectory("caelmor-");
        using (var store = FileTruthStore.Open(folder.FullName))
        {
            await CommitTwiceAsync(store);
        }

        folder.Delete(recursive: true);
        foreach (var kind in new[] { "postgres", "files" })
        {
            heard.Should().Contain($"caelmor.truthstore.duration {kind} commit done");
            heard.Should().Contain($"caelmor.truthstore.duration {kind} commit NotForward");
            heard.Should().Contain($"caelmor.truthstore.duration {kind} read done");
            heard.Should().Contain($"caelmor.truthstore.size {kind}");
            heard.Should().Contain($"truthstore.commit {kind} done");
            heard.Should().Contain($"truthstore.commit {kind} NotForward");
        }
    }

    private static async Task CommitTwiceAsync(ITruthStore store)
    {
        await store.CommitAsync(SmallTruths.At(1), default);
        await store.ReadAsync(default);
        var again = async () => await store.CommitAsync(SmallTruths.At(1), default);
        await again.Should().ThrowAsync<TruthStoreException>();
    }

    private static MeterListener Meters(ConcurrentQueue<string> heard)
    {
        var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Caelmor.TruthStore")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        void Hear(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            heard.Enqueue($"{name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}");
        meters.SetMeasurementEventCallback<double>((one, _, tags, _) => Hear(one.Name, tags));
        meters.SetMeasurementEventCallback<long>((one, _, tags, _) => Hear(one.Name, tags));
        meters.Start();
        return meters;
    }

    private static ActivityListener Activities(ConcurrentQueue<string> heard) => new()
    {
        ShouldListenTo = source => source.Name == "Caelmor.TruthStore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
            ActivitySamplingResult.AllData,
        ActivityStopped = one =>
            heard.Enqueue($"{one.OperationName} {one.GetTagItem("store")} {one.GetTagItem("outcome")}"),
    };
}
