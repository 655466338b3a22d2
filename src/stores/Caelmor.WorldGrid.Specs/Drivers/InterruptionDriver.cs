using Caelmor.Conformance.Judging;
using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>Breaks off a save at each of its steps, each time on a copy of the place, and looks what is
/// there then.</summary>
public sealed class InterruptionDriver(
    WorldDriver world,
    ActDriver acts,
    SavingDriver saving,
    ReadingDriver reading,
    OperatorDriver operators)
{
    private const int MostSpots = 24;

    private static readonly Thing Everything = new(ThingKind.Both, Region: null);
    private static readonly WorldName[] Changing =
        [WorldName.Market, WorldName.Harbour, WorldName.Mill];

    private readonly List<Run> _runs = [];

    /// <summary>What breaks it off; null for nothing.</summary>
    internal InterruptionKind? Kind { get; private set; }

    /// <summary>Something breaks it off, at each step in turn.</summary>
    public void Interrupt(InterruptionKind kind) => Kind = kind;

    /// <summary>The grid is saved, and broken off if the scenario wants it.</summary>
    public Task SaveAsync() => Kind is { } kind
        ? acts.TryAsync(async () =>
        {
            await world.CloseAsync();
            var steps = await CountAsync();
            foreach (var spot in SpotsOf(steps, kind))
            {
                await world.OnCopyAsync(() => RunAsync(kind, spot));
            }
        })
        : saving.SaveAsync(1);

    /// <summary>At each step, the last save or the next one is there, whole.</summary>
    public void ShouldBeWhole() => Each(run => Expect.That(
        run.Fault is null,
        run.IsThere
            ? "a save that was acknowledged is there, whole."
            : "the last save or the next one is there, whole.",
        () => $"broken off at step {run.Spot}: {run.Fault}"));

    /// <summary>No save went for one that failed.</summary>
    public void NoSaveShouldBeLost() => Each(run => Expect.That(
        run.IsAcknowledged || run.Lost.Count == 0,
        "no save goes for one that failed.",
        () => $"broken off at step {run.Spot}: {string.Join(", ", run.Lost)} went."));

    /// <summary>After a failed flush nothing is acknowledged, until the grid is opened anew.</summary>
    public void NothingShouldBeAcknowledged()
    {
        Each(run => Expect.That(
            !run.IsAcknowledged && run.Next != true,
            "nothing is acknowledged after a flush failed.",
            () => $"flush {run.Spot} failed, and a save was acknowledged."));
        Each(run => Expect.That(
            run.Anew == true,
            "a save is acknowledged when the grid was opened anew.",
            () => $"flush {run.Spot} had failed before, and it was refused."));
    }

    internal static IEnumerable<int> Spread(int steps) => steps <= MostSpots
        ? Enumerable.Range(1, steps)
        : Enumerable.Range(0, MostSpots).Select(one => 1 + (one * (steps - 1) / (MostSpots - 1)));

    // The last one is right after the acknowledgement.
    private static IEnumerable<int> SpotsOf((int Changes, int Flushes) steps, InterruptionKind kind) =>
        kind switch
        {
            InterruptionKind.FailedFlush => Spread(steps.Flushes),
            InterruptionKind.Refusal => Spread(steps.Changes),
            _ => Spread(steps.Changes + 1),
        };

    private void Each(Action<Run> judge)
    {
        if (_runs.Count == 0)
        {
            throw new InvalidOperationException("Nothing was broken off.");
        }

        _runs.ForEach(judge);
    }

    private async Task<(int Changes, int Flushes)> CountAsync()
    {
        var counted = (0, 0);
        await world.OnCopyAsync(async () =>
        {
            await world.OpenAsync();
            await world.ChangeAsync(Changing);
            var counter = new Interruption(InterruptionKind.FailedFlush, int.MaxValue);
            world.Process.Handle.Interrupt(counter);
            await world.SaveAsync();
            counted = (world.Process.Handle.Changes, counter.Flushes);
        });
        return counted;
    }

    private async Task RunAsync(InterruptionKind kind, int spot)
    {
        await world.OpenAsync();
        await world.ChangeAsync(Changing);
        world.Process.Handle.Interrupt(new(kind, spot));
        var last = world.InForce;
        var run = new Run(spot) { IsAcknowledged = await IsGrantedAsync(() => world.SaveAsync()) };
        if (kind is InterruptionKind.FailedFlush or InterruptionKind.Refusal && !run.IsAcknowledged)
        {
            run = run with { Lost = await LostAsync(), Next = await IsSavedNextAsync() };
        }

        if (kind == InterruptionKind.PowerFailure)
        {
            world.Process.Handle.LosePower();
        }

        if (kind is InterruptionKind.Kill or InterruptionKind.PowerFailure)
        {
            world.Process.Kill();
        }

        run = run with
        {
            Fault = await FaultAsync(run.IsThere, last),
            Lost = run.Next is null ? await LostAsync() : run.Lost,
        };
        if (kind == InterruptionKind.FailedFlush)
        {
            run = run with { Anew = await IsGrantedAsync(() => world.SaveAsync()) };
        }

        _runs.Add(run);
        reading.Forget();
        await world.Process.CloseAsync();
    }

    // What was to be saved is still to be saved, and so is what was written since.
    private async Task<bool> IsSavedNextAsync()
    {
        var tried = world.Now;
        var isSaved = await IsGrantedAsync(async () =>
        {
            await world.ChangeAsync([WorldName.Market]);
            await world.SaveAsync();
        });
        world.Now = isSaved ? world.Now : tried;
        return isSaved;
    }

    private static async Task<bool> IsGrantedAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (GridRefusedException)
        {
            return false;
        }
    }

    // What was not acknowledged is there as a whole, or not at all.
    private async Task<string?> FaultAsync(bool isAcknowledged, WorldState last)
    {
        var next = world.Now;
        try
        {
            await world.OpenAsync();
            var first = await Matches(next);
            return first is null || isAcknowledged ? first : await Matches(last) is null ? null : first;
        }
        catch (GridRefusedException refusal)
        {
            return $"it was not opened: {refusal.Message}";
        }
        finally
        {
            world.Now = next;
        }
    }

    private async Task<string?> Matches(WorldState state)
    {
        world.Now = state;
        try
        {
            await reading.ShouldBeAsync(
                Everything, new(ExpectationKind.Written), "everything is of one save");
            return null;
        }
        catch (RuleBreachException breach)
        {
            return breach.Found;
        }
    }

    private async Task<List<long>> LostAsync()
    {
        var listed = await operators.AskAsync<IReadOnlyList<GridSave>>(GridMethods.List);
        return
        [
            .. world.Saves.TakeLast(world.Options.Backups + 1).Select(one => one.Save.Number)
                .Except(listed.Select(one => one.Number)),
        ];
    }

    private sealed record Run(int Spot)
    {
        public bool IsAcknowledged { get; init; }

        public bool? Next { get; init; }

        public bool IsThere => IsAcknowledged || Next == true;

        public bool? Anew { get; init; }

        public string? Fault { get; init; }

        public List<long> Lost { get; init; } = [];
    }
}
