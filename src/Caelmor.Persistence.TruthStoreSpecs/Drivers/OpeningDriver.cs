using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.TruthStoreSpecs.Cast;
using Caelmor.Persistence.TruthStoreSpecs.Judging;
using Caelmor.Persistence.TruthStoreSpecs.Places;

namespace Caelmor.Persistence.TruthStoreSpecs.Drivers;

/// <summary>Opens a store that somebody has open, or that somebody was at.</summary>
public sealed class OpeningDriver(
    TruthStoreUnderTest subject,
    StoreDriver store,
    ScenarioPlaces places,
    CommitDriver commits,
    OtherProcessDriver others,
    AnswerDriver answer,
    Journal journal)
{
    private Elsewhere? _elsewhere;
    private Alteration? _alteration;
    private TamperingResults? _results;

    /// <summary>The store is open.</summary>
    public void Occupy(Elsewhere elsewhere) => _elsewhere = elsewhere;

    /// <summary>The files of the store are altered.</summary>
    public void Alter(Alteration alteration) => _alteration = alteration;

    /// <summary>Somebody opens the store.</summary>
    public async Task OpenAsync()
    {
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

        if (_alteration is { } alteration)
        {
            _results = await TamperAsync(alteration);
            return;
        }

        answer.ToOpening(await store.TryOpenAsync());
    }

    /// <summary>No alteration gave another truth that looks in order, or none.</summary>
    public void AlterationsShouldBeNoticed() => (_results ?? throw new InvalidOperationException(
        "Nothing was altered. Put 'But the files of the store are …' before this step.")).Judge();

    private async Task<TamperingResults> TamperAsync(Alteration alteration)
    {
        var results = new TamperingResults(commits.Last!);
        foreach (var tampering in new Tamperings(places.Store, commits.Former).Of(alteration))
        {
            await places.WithCopyAsync(async place =>
            {
                tampering.Act(place);
                journal.Note("files", PortAction.Alter, tampering.Words);
                var reading = await Peruse.ReadAtAsync(subject.Implementation, place);
                journal.Note("store", PortAction.Answered, $"{reading}");
                results.Add(tampering, reading);
            });
        }

        return results;
    }
}
