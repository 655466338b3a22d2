using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Disks;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Disks;

/// <summary>What is proven on it is proven of real disks: for whoever does not crash, it does what
/// they do.</summary>
public sealed class The_simulated_disk
{
    private static readonly StoreKind Kind = new("a test store", "test-store");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Does_what_a_folder_does(int seed)
    {
        using var place = TemporaryPlace.New();
        using var folder = Folder.ToWriteAt(place.Path, Kind, create: false);

        ShouldDoTheSame(folder, seed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Does_what_a_folder_does_that_is_found_by_its_path(int seed)
    {
        using var place = TemporaryPlace.New();

        ShouldDoTheSame(new PathDisk(place.Path), seed);
    }

    private static void ShouldDoTheSame(IAppendDisk real, int seed)
    {
        using var one = new DiskScript(real, new(seed));
        using var other = new DiskScript(new SimulatedDisk(), new(seed));
        for (var step = 0; step < 60; step++)
        {
            var expected = one.Step();
            other.Step().Should().Be(expected, "of step {0} of seed {1}", step, seed);
        }

        one.Kinds.Should().HaveCountGreaterThan(8, "a script does a bit of everything");
    }
}
