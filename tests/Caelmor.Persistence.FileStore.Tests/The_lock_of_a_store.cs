using System.Diagnostics;
using Caelmor.Persistence.FileStore.Logging;
using Caelmor.Persistence.FileStore.Operators;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.FileStore.Tests;

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

    [Fact]
    public void Is_needed_by_nobody_who_only_looks()
    {
        using var store = FileTruthStore.Open(_folder.Path);

        TruthFolder.At(_folder.Path).List().Should().BeEmpty();
    }
}
