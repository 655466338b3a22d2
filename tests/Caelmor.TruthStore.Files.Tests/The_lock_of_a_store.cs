using System.Diagnostics;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

public sealed class The_lock_of_a_store : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStoreLog _log = new();

    private string LockFile => _folder.Of("truth-store.lock");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lets_one_in_and_tells_the_other_who_that_is()
    {
        using var first = FileTruthStore.Open(_folder.Path);

        foreach (var second in new Action[]
        {
            () => FileTruthStore.Open(_folder.Path).Dispose(),
            () => StoreOperator.Open(_folder.Path).Dispose(),
        })
        {
            second.Should().Throw<TruthStoreException>()
                .WithMessage($"Found that the store is in use, by process {Environment.ProcessId} "
                    + "(*), started *expected it to be free. Stop that process first.*")
                .Which.Fault.Should().Be(StoreFault.Busy);
        }
    }

    [Fact]
    public void Is_given_back_without_a_word()
    {
        FileTruthStore.Open(_folder.Path).Dispose();
        new FileInfo(LockFile).Length.Should().Be(0);

        FileTruthStore.Open(_folder.Path, new() { Log = _log }).Dispose();

        _log.Events.Should().BeEmpty();
    }

    // So it is while a process is being started: for a moment it has a hand on its parent's files.
    [Fact]
    public void Is_waited_for_when_it_bears_no_name()
    {
        File.WriteAllText(LockFile, "");
        using var child = Process.Start(
            new ProcessStartInfo("flock", [LockFile, "-c", "echo locked; sleep 0.3"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
        child.StandardOutput.ReadLine().Should().Be("locked");

        FileTruthStore.Open(_folder.Path, new() { Log = _log }).Dispose();

        _log.Events.Should().BeEmpty();
        child.WaitForExit();
    }

    [Fact]
    public void Is_taken_over_from_a_process_that_died()
    {
        File.WriteAllText(LockFile, "process 4711 (server), started yesterday");

        FileTruthStore.Open(_folder.Path, new() { Log = _log }).Dispose();

        _log.Events.Should().ContainSingle().Which.Should().Match<StoreEvent>(entry =>
            entry.Kind == StoreEventKind.LockTakenOver
            && entry.Message.Contains("process 4711 (server), started yesterday"));
    }

    [Theory]
    [InlineData("it was removed")]
    [LongInlineData("another file stands there")]
    [LongInlineData("it was moved away")]
    public async Task Keeps_a_second_server_out_also_if_its_file_is_not_there(string what)
    {
        using var first = FileTruthStore.Open(_folder.Path, new() { Log = _log });
        await first.CommitAsync(SmallTruths.At(1), default);
        await first.SettleAsync();
        Remove(what);

        FluentActions.Invoking(() => FileTruthStore.Open(_folder.Path)).Should()
            .Throw<TruthStoreException>().Which.Fault.Should().Be(StoreFault.Busy);
        FluentActions.Invoking(() => StoreOperator.Open(_folder.Path)).Should()
            .Throw<TruthStoreException>().Which.Fault.Should().Be(StoreFault.Busy);
        await first.CommitAsync(SmallTruths.At(2), default);

        (await first.ReadAsync(default)).ShouldHold(SmallTruths.At(2));
        FluentActions.Invoking(() => FileTruthStore.Open(_folder.Path)).Should()
            .Throw<TruthStoreException>().WithMessage($"*by process {Environment.ProcessId} (*");
        _log.Events.Should().ContainSingle().Which.Kind.Should().Be(StoreEventKind.LockRenewed);
    }

    [Fact]
    public async Task Is_not_taken_anew_from_somebody_who_has_taken_it_meanwhile()
    {
        using var first = FileTruthStore.Open(_folder.Path, new() { Log = _log });
        await first.CommitAsync(SmallTruths.At(1), default);
        await first.SettleAsync();
        File.Delete(LockFile);
        using var other = Process.Start(
            new ProcessStartInfo("flock", [LockFile, "-c", "echo locked; read line"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
        other.StandardOutput.ReadLine().Should().Be("locked");

        var failure = (await first.Invoking(one => one.CommitAsync(SmallTruths.At(2), default)
            .AsTask()).Should().ThrowAsync<TruthStoreException>()).Which;

        failure.Fault.Should().Be(StoreFault.Displaced);
        failure.Message.Should().Contain(LockFile).And.Contain("another process");
        File.Exists(_folder.TruthOf(2)).Should().BeFalse();
        other.StandardInput.Close();
        other.WaitForExit();
        await first.CommitAsync(SmallTruths.At(2), default);
    }

    [Fact]
    public void Is_free_again_after_a_server_whose_lock_file_was_removed()
    {
        using (FileTruthStore.Open(_folder.Path, new() { Log = _log }))
        {
            File.Delete(LockFile);
        }

        FileTruthStore.Open(_folder.Path, new() { Log = _log }).Dispose();

        _log.Events.Should().BeEmpty();
    }

    [Fact]
    public void Is_needed_by_nobody_who_only_looks()
    {
        using var store = FileTruthStore.Open(_folder.Path);

        TruthFolder.At(_folder.Path).List().Should().BeEmpty();
    }

    private void Remove(string what)
    {
        File.Move(LockFile, _folder.Of("moved-away"));
        if (what == "it was removed")
        {
            File.Delete(_folder.Of("moved-away"));
        }
        else if (what == "another file stands there")
        {
            File.WriteAllText(LockFile, "");
        }
    }
}
