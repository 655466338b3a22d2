using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>What a store has been through before a scenario begins. Whatever comes of it is judged by
/// what the rules permit where the story stands.</summary>
public sealed class PastDriver(
    StoreDriver store, CommitDriver commits, OtherProcessDriver others)
{
    private StoreStory Story => commits.Story;

    /// <summary>Truths were committed, one after the other.</summary>
    public async Task CommitAsync(int count)
    {
        await commits.GoOnAsync();
        for (var done = 0; done < count; done++)
        {
            await Story.CommitAsync(Story.MakeNext());
        }
    }

    /// <summary>A truth was committed, some epochs later.</summary>
    public async Task CommitLaterAsync(int epochs)
    {
        await commits.GoOnAsync();
        await Story.CommitAsync(Story.MakeNext(epochs));
    }

    /// <summary>A commit was refused, and nothing came of it.</summary>
    public async Task BeRefusedAsync(Refusal refusal)
    {
        await commits.GoOnAsync();
        await Story.SettleAsync();
        var number = Story.Model.Newest.Number;

        // Of no epoch at all there is nothing past yet.
        if (refusal == Refusal.ThereWasNoTruth || number > 0)
        {
            await Story.BeRefusedAsync(refusal switch
            {
                Refusal.ItWasOfTheEpochInForce => commits.Stray(number),
                Refusal.ItWasOfTheEpochBefore => commits.Stray(number - 1),
                Refusal.ItWasOfNoEpoch => commits.Stray(0),
                _ => null,
            });
        }
    }

    /// <summary>A commit was tried, and a value was not readable.</summary>
    public async Task TryAsync(SystemName system, ReadLimit limit)
    {
        await commits.GoOnAsync();
        await Story.TryAsync(
            Story.MakeNext(),
            ValueWatch.Withholding(system, limit),
            isRefusalCertain: limit == ReadLimit.AtAll,
            CancellationToken.None);
    }

    /// <summary>A commit was tried that nobody waited for.</summary>
    public async Task TryUnattendedAsync()
    {
        await commits.GoOnAsync();
        await Story.TryAsync(
            Story.MakeNext(), ValueWatch.None, isRefusalCertain: false, new(canceled: true));
    }

    /// <summary>Somebody read.</summary>
    public async Task ReadAsync()
    {
        await commits.GoOnAsync();
        await Story.ReadAsync();
    }

    /// <summary>The store was closed, and opened anew.</summary>
    public async Task CloseAndOpenAsync()
    {
        await commits.GoOnAsync();
        await store.CloseAsync();
        await store.Store.BeOpenedAsync();
    }

    /// <summary>Another process committed a truth.</summary>
    public async Task CommitElsewhereAsync(Parting parting)
    {
        await commits.GoOnAsync();
        await Story.SettleAsync();
        var next = Story.MakeNext();
        await others.CommitAsync(next, parting);
        Story.Hear(next, refusal: null);
    }

    /// <summary>Another process was killed in the midst of a commit.</summary>
    public async Task BeKilledAsync(SystemName system)
    {
        await commits.GoOnAsync();
        await Story.SettleAsync();
        var next = Story.MakeNext();
        await others.CommitUpToAsync(next, system);
        Story.BreakOff(next);
    }
}
