using System.Diagnostics;
using Caelmor.Persistence.Server;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.FileStore.Tests;

public sealed class Hostile_folders : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("truth-99999999999999999999.caelmor")]
    [InlineData("truth--0000000000000000009.caelmor")]
    [InlineData("truth-+0000000000000000009.caelmor")]
    [InlineData("truth-0000000000000000000９.caelmor")]
    [InlineData("truth-00000000000000000000.caelmor")]
    [InlineData("truth-9.caelmor")]
    [InlineData("truth-00000000000000000009.caelmor.bak")]
    [InlineData("Truth-00000000000000000009.caelmor")]
    [InlineData(" truth-00000000000000000009.caelmor")]
    [InlineData("set-aside-000001-..")]
    public async Task Have_names_that_are_almost_right_and_mean_nothing(string name)
    {
        File.WriteAllText(_folder.Of(name), "harm");
        using var store = FileTruthStore.Open(_folder.Path);

        (await store.ReadAsync(default)).Should().Be(StoredTruth.None);
        await store.CommitAsync(SmallTruths.At(1), default);
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(1));
        File.ReadAllText(_folder.Of(name)).Should().Be("harm");
    }

    [Fact]
    public async Task Have_links_that_are_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere.Of("passwords"), "secret");
        File.CreateSymbolicLink(_folder.TruthOf(9), elsewhere.Of("passwords"));
        File.CreateSymbolicLink(_folder.Of($"truth-{10:D20}.writing"), elsewhere.Of("passwords"));
        using var store = FileTruthStore.Open(_folder.Path);

        var failure = await store.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();
        await store.CommitAsync(SmallTruths.At(10), default);

        failure.Which.Message.Should().Contain("a folder or a link").And.Contain(_folder.TruthOf(9));
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(10));
        File.ReadAllText(elsewhere.Of("passwords")).Should().Be("secret");
    }

    [Fact]
    public void Are_no_links_themselves()
    {
        var link = _folder.Of("link");
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(link, elsewhere.Path);

        FluentActions.Invoking(() => FileTruthStore.Open(link)).Should()
            .Throw<TruthStoreException>().WithMessage($"*is a link to '{elsewhere.Path}'*");
        FluentActions.Invoking(() => FileTruthStore.Open(link + "/")).Should()
            .Throw<TruthStoreException>();
        Directory.GetFileSystemEntries(elsewhere.Path).Should().BeEmpty();
    }

    [Fact]
    public void Have_no_lock_that_leads_elsewhere()
    {
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere.Of("passwords"), "secret");
        File.CreateSymbolicLink(_folder.Of("truth-store.lock"), elsewhere.Of("passwords"));

        FluentActions.Invoking(() => FileTruthStore.Open(_folder.Path)).Should()
            .Throw<TruthStoreException>().Which.Fault.Should().Be(StoreFault.Disk);
        File.ReadAllText(elsewhere.Of("passwords")).Should().Be("secret");
    }

    [Fact]
    public async Task Have_no_pipe_that_keeps_a_server_waiting()
    {
        using (var make = Process.Start("mkfifo", [_folder.TruthOf(9)]))
        {
            await make.WaitForExitAsync();
        }

        using var store = FileTruthStore.Open(_folder.Path);

        await store.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();
    }

    [Fact]
    public async Task Have_no_folder_in_the_place_of_a_file()
    {
        Directory.CreateDirectory(_folder.TruthOf(9));
        using var store = FileTruthStore.Open(_folder.Path);

        await store.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();
    }
}
