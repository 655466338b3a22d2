using System.Diagnostics;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>What a store says of them; that it refuses them, the proofs show.</summary>
public sealed class Hostile_folders : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _elsewhere = new();

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task Have_links_that_are_named_and_passed_over_by_the_next_commit()
    {
        File.WriteAllText(_elsewhere.Of("passwords"), "secret");
        File.CreateSymbolicLink(_folder.TruthOf(9), _elsewhere.Of("passwords"));
        File.CreateSymbolicLink(_folder.Of($"truth-{10:D20}.writing"), _elsewhere.Of("passwords"));
        using var store = FileTruthStore.Open(_folder.Path, new() { Log = new MemoryStoreLog() });

        var failure = await store.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();
        await store.CommitAsync(SmallTruths.At(10), default);

        failure.Which.Message.Should().Contain("is a link to")
            .And.Contain(_folder.TruthOf(9));
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(10));
        File.ReadAllText(_elsewhere.Of("passwords")).Should().Be("secret");
    }

    [Fact]
    public void Are_no_links_themselves_and_told_where_they_lead()
    {
        var link = _folder.Of("link");
        Directory.CreateSymbolicLink(link, _elsewhere.Path);

        FluentActions.Invoking(() => FileTruthStore.Open(link)).Should()
            .Throw<TruthStoreException>().WithMessage($"*is a link to '{_elsewhere.Path}'*");
        FluentActions.Invoking(() => FileTruthStore.Open(link + "/")).Should()
            .Throw<TruthStoreException>();
        Directory.GetFileSystemEntries(_elsewhere.Path).Should().BeEmpty();
    }

    [Fact]
    public void Have_no_pipe_in_the_place_of_a_lock()
    {
        using (var make = Process.Start("mkfifo", [_folder.Of("truth-store.lock")]))
        {
            make.WaitForExit();
        }

        FluentActions.Invoking(() => FileTruthStore.Open(_folder.Path)).Should()
            .Throw<TruthStoreException>().WithMessage("*that is no file; expected one*")
            .Which.Fault.Should().Be(StoreFault.Disk);
    }
}
