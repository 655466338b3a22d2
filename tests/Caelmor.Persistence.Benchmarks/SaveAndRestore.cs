using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Caelmor.Persistence.Benchmarks.Measuring;
using Caelmor.Persistence.Benchmarks.Servers;
using Caelmor.Persistence.Benchmarks.Worlds;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Benchmarks;

/// <summary>What the reference costs, beside a floor that no orchestrator can do without.</summary>
public class SaveAndRestore
{
    private readonly MemoryTruthStore _truth = new();
    private byte[] _values = [];
    private string[] _keys = [];
    private IPersistenceOrchestrator? _running;

    [Params(10_000, 100_000, 1_000_000)]
    public int Data { get; set; }

    [Params(Memory.AsRead, Memory.Scattered)]
    public Memory Memory { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var states = World.Of(Data, Memory);
        var data = states.SelectMany(state => state.Data).ToArray();
        Outcome.Require(data.Length == Data);
        _values = [.. data.SelectMany(datum => datum.Value.Bytes.ToArray())];
        _keys = [.. data.Select(datum => datum.Key.Text)];
        _running = new ReferenceImplementation()
            .CreateOrchestrator(MemoryServer.Running(states, _truth));
        await SaveAsync();
    }

    /// <summary>
    /// The bytes of all values lie side by side and are hashed at one go; the set has its final
    /// size from the start. The reference has neither advantage, and seals keys, kinds and bindings
    /// too.
    /// </summary>
    [Benchmark(Baseline = true)]
    public int Floor()
    {
        var digest = SHA256.HashData(_values);
        var keys = new HashSet<string>(_keys.Length, StringComparer.Ordinal);
        foreach (var key in _keys)
        {
            keys.Add(key);
        }

        Outcome.Require(keys.Count == Data);
        return digest.Length;
    }

    [Benchmark(Description = "Save")]
    public async Task SaveAsync()
    {
        var outcome = await _running!.SaveAsync(Requester.Server, CancellationToken.None);
        Outcome.Require(outcome is SaveOutcome.Saved);
    }

    [Benchmark(Description = "Restore")]
    public async Task RestoreAsync()
    {
        var started = MemoryServer.Started(_truth);
        var outcome = await new ReferenceImplementation().CreateOrchestrator(started)
            .RestoreAsync(Requester.Server, CancellationToken.None);
        Outcome.Require(outcome is RestoreOutcome.Restored);
    }
}
