using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using FluentAssertions;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>Judges what a store answers.</summary>
internal static class Answers
{
    public static void ShouldHold(this StoredTruth stored, Truth expected)
    {
        var found = stored.Should().BeOfType<StoredTruth.Held>().Subject.Truth;
        Same.Are(found, expected).Should().BeTrue(
            "{0} was committed, and {1} read", expected, found);
    }

    public static void ShouldBeBroken(this StoredTruth stored, long epoch) =>
        new Expected.Broken(epoch).Fits(stored).Should().BeTrue("{0} was read", stored);
}
