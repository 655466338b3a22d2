using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Opens a store that somebody has open, or that somebody was at.</summary>
public sealed class OpeningDriver(
    StoreDriver store,
    PlaceDriver places,
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
        var alterations = places.Alterations(alteration);
        for (var number = 0; number < alterations.Length; number++)
        {
            var words = alterations[number];
            await places.AlterCopyAsync(number, async () =>
            {
                journal.Note("files", StoreAction.Alter, words);
                foreach (var reading in await store.ReadCopyAsync())
                {
                    results.Add(words, reading);
                }
            });
        }

        return results;
    }
}

/// <summary>What a store gave after each alteration of its files.</summary>
/// <param name="committed">The truth that was committed last.</param>
internal sealed class TamperingResults(Truth committed)
{
    private readonly List<(string Words, Reading Reading)> _all = [];

    public void Add(string words, Reading reading) => _all.Add((words, reading));

    public void Judge()
    {
        foreach (var (words, reading) in _all)
        {
            Expect.That(
                IsHarmless(reading) || IsNoticed(reading),
                $"altered files give {Describe.Of(committed)}, or the word that the truth of this "
                + "epoch is broken, or a truth with a broken seal, or none but a failure.",
                () => $"{reading}, after {words}.");
        }

        Expect.That(
            _all.Any(one => IsNoticed(one.Reading)),
            $"at least one of {_all.Select(one => one.Words).Distinct().Count()} alterations touches "
                + "the truth, and is noticed.",
            () => "none was. Do the files of the store lie in the folder that it is opened in?");
    }

    private bool IsHarmless(Reading reading) => Expect.Gave(reading, committed);

    // Who says that another epoch is broken would have a save go on from there.
    private bool IsNoticed(Reading reading) => reading
        is Reading.Failed
        or Reading.Gave { Stored: StoredTruth.Held { Truth.IsIntact: false } }
        || (reading is Reading.Gave { Stored: StoredTruth.Broken broken }
            && broken.Epoch == committed.Epoch);
}
