using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using FluentAssertions;

namespace Caelmor.Persistence.FileStore.Tests;

/// <summary>Compares truths to the letter: seal, order of states, every text.</summary>
internal static class Same
{
    public static bool Are(Truth one, Truth other) =>
        one.Epoch == other.Epoch
        && one.Version == other.Version
        && one.Seal == other.Seal
        && one.States.IsDefault == other.States.IsDefault
        && (one.States.IsDefault || one.States.SequenceEqual(other.States));

    public static void ShouldHold(this StoredTruth stored, Truth expected)
    {
        var found = stored.Should().BeOfType<StoredTruth.Held>().Subject.Truth;
        Are(found, expected).Should().BeTrue("{0} was committed, and {1} read", expected, found);
    }

    public static void ShouldBeBroken(this StoredTruth stored, long epoch)
    {
        var found = stored.Should().BeOfType<StoredTruth.Held>().Subject.Truth;
        found.Epoch.Number.Should().Be(epoch);
        found.IsIntact.Should().BeFalse();
        found.States.Should().OnlyContain(state => state.Data.IsEmpty);
    }
}
