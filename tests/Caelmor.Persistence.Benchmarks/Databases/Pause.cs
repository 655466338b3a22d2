using System.Collections.Immutable;
using Caelmor.Persistence.Benchmarks.Measuring;
using Caelmor.Persistence.Benchmarks.Servers;
using Caelmor.Persistence.Benchmarks.Worlds;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Postgres;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>How long the world stands still for a save of a million data: with the truth in memory,
/// in files, in PostgreSQL; and how long it would if the whole truth in force were read
/// meanwhile.</summary>
internal static class Pause
{
    private const int Data = 1_000_000;
    private const int Rounds = 5;

    public static async Task MeasureAsync(string connection, string place)
    {
        using (var database = new Database(connection))
        {
            database.Clear();
        }

        var folder = Path.Combine(place, Path.GetRandomFileName());
        using var files = FileTruthStore.Open(folder, new() { Backups = 1 });
        using var server = PostgresTruthStore.Open(Database.Of(connection), new() { Backups = 1 });
        try
        {
            var states = World.Of(Data, Memory.AsRead);
            var memory = new MemoryTruthStore();
            var held = new Dictionary<string, List<double>>();
            for (var round = -1; round < Rounds; round++)
            {
                await RoundAsync("memory", memory, () => Task.CompletedTask);
                await RoundAsync("files", files, files.SettleAsync);
                await RoundAsync("PostgreSQL", server, server.SettleAsync);

                async Task RoundAsync(string name, ITruthStore store, Func<Task> settle)
                {
                    foreach (var reads in new[] { false, true })
                    {
                        var took = await HeldAsync(states, store, reads);
                        await settle();
                        if (round >= 0)
                        {
                            var key = reads ? $"{name}, reading it all" : name;
                            (held.TryGetValue(key, out var all) ? all : held[key] = []).Add(took);
                        }
                    }
                }
            }

            Report(held);
        }
        finally
        {
            files.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> HeldAsync(
        ImmutableArray<SystemState> states, ITruthStore store, bool readsMeanwhile)
    {
        GC.Collect();
        var server = new TimedServer(MemoryServer.Running(states, store));
        var steps = readsMeanwhile
            ? CanonSteps.Canonical with { Hold = HoldAndRead }
            : CanonSteps.Canonical;
        var outcome = await new ReferenceOrchestrator(server, steps)
            .SaveAsync(Requester.Server, CancellationToken.None);
        Outcome.Require(outcome is SaveOutcome.Saved);
        return server.Held.TotalMilliseconds;

        async ValueTask HoldAndRead(ISimulationGate gate, CancellationToken cancellation)
        {
            await gate.HoldAsync(cancellation);
            await store.ReadAsync(cancellation);
        }
    }

    private static void Report(Dictionary<string, List<double>> held)
    {
        Console.WriteLine($"The pause of a world of {Data:N0} data, {Rounds} rounds");
        var memory = held["memory"];
        foreach (var (name, own) in held)
        {
            var ratio = own.Zip(memory, (its, floor) => its / floor).Order().ElementAt(Rounds / 2);
            Console.WriteLine(
                $"  {name,-27} {own.Order().ElementAt(Rounds / 2),8:0} ms (from {own.Min():0} to "
                + $"{own.Max():0})  {ratio:0.00} of the truth in memory");
        }
    }
}
