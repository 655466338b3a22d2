using Caelmor.Storage.CrashProofs.Simulation;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Simulation;

/// <summary>Of a store that keeps everything twice.</summary>
public sealed class Two_disks
{
    [Fact]
    public void Have_one_order_of_moments()
    {
        var (one, other) = (new SimulatedDisk(), new SimulatedDisk());
        one.Create("first").Dispose();
        other.Create("second").Dispose();
        one.FlushFolder();
        other.FlushFolder();

        one.Moments.Concat(other.Moments).OrderBy(moment => moment.Order)
            .Select(moment => moment.After).Should().Equal(
                "the start", "the start", "create first", "create second", "flush the folder",
                "flush the folder");
        AtTheCrash(other, one.Moments[^1]).After.Should().Be("create second");
    }

    private static Moment AtTheCrash(SimulatedDisk disk, Moment crash) =>
        disk.Moments.Last(moment => moment.Order < crash.Order);
}
