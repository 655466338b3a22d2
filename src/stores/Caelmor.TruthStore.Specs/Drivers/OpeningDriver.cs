using Caelmor.TruthStore.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Opens a store that somebody has open, or that somebody was at.</summary>
public sealed class OpeningDriver(
    StoreDriver store,
    CommitDriver commits,
    OtherProcessDriver others,
    AlterationDriver alterations,
    AnswerDriver answer)
{
    private Elsewhere? _elsewhere;

    /// <summary>The store is open.</summary>
    public void Occupy(Elsewhere elsewhere) => _elsewhere = elsewhere;

    /// <summary>Somebody opens the store, or each altered copy of it.</summary>
    public async Task OpenAsync()
    {
        if (alterations.IsAltered)
        {
            await alterations.ReadAsync();
            return;
        }

        await commits.GetReadyAsync();
        if (_elsewhere == Elsewhere.InAnotherProcess)
        {
            await others.ComeAsync();
            answer.ToOpening(await store.TryOpenAsync());
            await others.GoAsync(Parting.ClosedIt);
            return;
        }

        if (_elsewhere is null)
        {
            await store.CloseAsync();
        }

        answer.ToOpening(await store.TryOpenAsync());
    }
}
