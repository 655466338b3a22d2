using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What happens in a scenario, and whether it was refused.</summary>
public sealed class ActDriver(WorldDriver world, ReadingDriver reading)
{
    private bool _hasActed;

    /// <summary>Why it was refused; null if it was not.</summary>
    internal GridRefusedException? Refusal { get; private set; }

    /// <summary>Does what the scenario is about.</summary>
    internal async Task TryAsync(Func<Task> act)
    {
        await world.GetReadyAsync();
        _hasActed = true;
        Refusal = await world.Server.RefusalOfAsync(act) ?? Refusal;
    }

    /// <summary>It was refused, in words.</summary>
    public void ShouldBeRefused()
    {
        Expect.That(Refusal is not null, "it is refused.", () => "it was granted.");
        Expect.Says(Refusal!);
    }

    /// <summary>It was granted, all is as it has to be, and nobody is alarmed.</summary>
    public async Task ShouldBeGrantedAsync()
    {
        Expect.That(_hasActed, "something happened.", () => "nothing did.");
        Expect.That(Refusal is null, "it is granted.", () => $"it was refused: {Refusal!.Message}");
        Expect.That(
            world.Server.Reports.TrueForAll(one => one.Kind == GridReportKind.Incident),
            "operators are told of nothing.",
            () => $"{world.Server.Reports[0].Message}");
        var everything = new Thing(ThingKind.Both, Region: null);
        await reading.ShouldBeAsync(
            everything, new(ExpectationKind.Written), "everything is as it was written");
    }
}
