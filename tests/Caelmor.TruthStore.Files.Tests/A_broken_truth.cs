using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

public sealed class A_broken_truth : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStoreLog _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stays_in_force_over_every_start_and_no_older_one_takes_its_place()
    {
        await BreakTheTruthAsync();

        (await ReadAsync()).ShouldBeBroken(2);
        (await ReadAsync()).ShouldBeBroken(2);
        File.Exists(_folder.TruthOf(2)).Should().BeTrue("it is the operator's to look at");
        File.Delete(_folder.TruthOf(2));
        (await ReadAsync()).ShouldBeBroken(2);
    }

    [Fact]
    public async Task Is_logged_with_path_expected_found_time_and_the_choices()
    {
        await BreakTheTruthAsync();
        var time = new FixedTime(new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero));

        using (var store = FileTruthStore.Open(
            _folder.Path, new() { Log = _log, Time = time }))
        {
            await store.ReadAsync(default);
        }

        var entry = _log.Events.Should().ContainSingle().Subject;
        entry.Kind.Should().Be(StoreEventKind.Quarantined);
        entry.Time.Should().Be(time.GetUtcNow());
        entry.Path.Should().Be(_folder.TruthOf(2));
        entry.Expected.Should().MatchRegex("^[0-9a-f]{8}$");
        entry.Found.Should().MatchRegex("^[0-9a-f]{8}$").And.NotBe(entry.Expected);
        entry.Message.Should().Contain("fails its check").And.Contain("no older epoch")
            .And.Contain("caelmor-truth use").And.Contain("caelmor-truth salvage");
    }

    [Fact]
    public async Task Is_rejected_by_restore_for_its_seal_and_nothing_else()
    {
        await BreakTheTruthAsync();
        using var observed = new ObservedServer(new Journal());
        observed.Truth.Begin(await ReadAsync());

        var outcome = await new ReferenceImplementation().CreateOrchestrator(observed)
            .RestoreAsync(Requester.Server, default);

        outcome.Should().BeOfType<RestoreOutcome.Rejected>().Which.Violations
            .Select(one => one.Reason).Should().Equal(RejectionReason.BrokenSeal);
    }

    [Fact]
    public async Task Does_not_keep_a_server_that_runs_from_saving()
    {
        await BreakTheTruthAsync();
        using var store = FileTruthStore.Open(_folder.Path, new() { Log = _log });

        (await store.ReadAsync(default)).ShouldBeBroken(2);
        await store.CommitAsync(SmallTruths.At(3), default);

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(3));
        File.Exists(_folder.TruthOf(2)).Should().BeTrue();
    }

    [Fact]
    public async Task Is_no_broken_file_where_the_disk_only_refuses_to_read()
    {
        var disk = Stores.Holding(GoldenFiles.Read("format-1.caelmor"), 8);
        using var store = FileTruthStore.Open(disk, Stores.Options);
        disk.Fault = new(disk.Operations + 3, 5, IsForEver: false, DoesItAllTheSame: false);

        var failure = await store.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();

        failure.Which.Fault.Should().Be(StoreFault.Disk);
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(8));
    }

    private async Task BreakTheTruthAsync()
    {
        using (var store = FileTruthStore.Open(_folder.Path, new() { Log = _log }))
        {
            await store.CommitAsync(SmallTruths.At(1), default);
            await store.CommitAsync(SmallTruths.At(2), default);
        }

        var bytes = File.ReadAllBytes(_folder.TruthOf(2));
        bytes[200] ^= 1;
        File.WriteAllBytes(_folder.TruthOf(2), bytes);
    }

    private async Task<StoredTruth> ReadAsync()
    {
        using var store = FileTruthStore.Open(_folder.Path, new() { Log = _log });
        return await store.ReadAsync(default);
    }
}
