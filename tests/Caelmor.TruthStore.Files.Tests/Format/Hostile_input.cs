using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.CrashProofs.Hostile;
using Caelmor.TruthStore.Files.Faults;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests.Format;

/// <summary>What is odd and what is newer is no harm.</summary>
public sealed class Hostile_input
{
    [Fact]
    public async Task Is_told_from_a_file_that_is_in_order()
    {
        var truth = new Truth(new(8), new(1), default, new(null!));
        byte[] noSeal = [.. HostileFiles.Head[..^2], 0, 0];

        (await Stores.ReadAsync(Stores.Holding(Forgery.File(Forgery.Frame(noSeal)), 8)))
            .ShouldHold(truth);
    }

    [Fact]
    public async Task Is_no_newer_format_which_is_refused_and_left_alone()
    {
        var frame = Forgery.Frame(HostileFiles.Head);
        var file = Forgery.File(frame, HostileFiles.Manifest(), format: 2);
        var disk = Stores.Holding(file, 8);
        using var store = FileTruthStore.Open(disk, Stores.Options);

        var failure = await store.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();

        failure.Which.Fault.Should().Be(StoreFault.NewerBuild);
        failure.Which.Message.Should().Contain("format 2; expected at most 1");
        disk.Image.Files.Should().ContainSingle().Which.Value.Should().Equal(file);
    }
}
