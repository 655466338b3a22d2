using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

public sealed class The_reference_on_a_disk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Restores_what_an_earlier_run_saved()
    {
        SaveOutcome.Saved saved;
        using (var store = FileTruthStore.Open(_folder.Path))
        using (var server = new ServerOnDisk(store))
        {
            server.Run();
            (await server.SaveAsync()).OrThrow().Epoch.Number.Should().Be(1);
            saved = (await server.SaveAsync()).OrThrow();
        }

        using var next = FileTruthStore.Open(_folder.Path);
        using var empty = new ServerOnDisk(next);

        var restored = (await empty.RestoreAsync()).OrThrow();

        restored.Epoch.Should().Be(saved.Epoch);
        restored.Seal.Should().Be(saved.Seal);
        empty.Surfaces.Should().OnlyContain(one => one.Status == SystemStatus.Eligible);
    }

    [Fact]
    public async Task Never_says_saved_of_what_is_not_durable()
    {
        for (var (at, isReached) = (1, true); isReached; at++)
        {
            var disk = new SimulatedDisk();
            using var store = FileTruthStore.Open(disk, Stores.Options);
            using var server = new ServerOnDisk(store);
            server.Run();
            var before = disk.Operations;
            disk.Fault = new(before + at, 5, IsForEver: false, DoesItAllTheSame: true);

            var outcome = await server.SaveAsync();
            await store.SettleAsync();

            isReached = disk.Operations >= before + at;
            var isDurable = disk.Moments[^1].CrashStates(512)
                .All(image => image.Files.ContainsKey(Stores.NameOf(1)));
            (outcome is SaveOutcome.Saved && !isDurable).Should().BeFalse("of operation {0}", at);
        }
    }
}
