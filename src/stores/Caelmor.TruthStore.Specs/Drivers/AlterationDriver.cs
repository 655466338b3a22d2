using Caelmor.Conformance.Journaling;
using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Trials;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Alters the files of a scenario's store while it is closed, each time in a copy, and
/// sees what comes of it.</summary>
public sealed class AlterationDriver(
    StoreDriver store, PlaceDriver places, CommitDriver commits, PastDriver past, Journal journal)
{
    private Alteration? _alteration;
    private TamperingResults? _results;

    /// <summary>Whether the files are altered.</summary>
    public bool IsAltered => _alteration is not null;

    private TamperingResults Results => _results ?? throw new InvalidOperationException(
        "Nothing was altered. Put 'But the files of the store are …' before this step.");

    /// <summary>The files of the store are altered.</summary>
    public void Alter(Alteration alteration) => _alteration = alteration;

    /// <summary>Each altered copy is read over and over.</summary>
    public Task ReadAsync() => TamperAsync(async (words, results) =>
    {
        foreach (var (reading, telling) in await store.LookAtCopyAsync())
        {
            results.Add(words, reading, telling);
        }
    });

    /// <summary>The next truth is committed: to each altered copy, or to the store, if nothing was
    /// altered.</summary>
    public Task CommitAsync() => IsAltered ? TamperAsync(CommitToCopyAsync) : commits.CommitAsync();

    /// <summary>No alteration gave another truth that looks in order, or none.</summary>
    public void AlterationsShouldBeNoticed() => Results.Judge();

    /// <summary>Each altered copy told the epoch of what it gave.</summary>
    public void EpochsShouldBeTold() => Results.JudgeEpochs();

    /// <summary>Where an alteration was noticed, no commit was acknowledged.</summary>
    public void CommitsShouldBeRefused() => Results.JudgeCommits();

    private async Task TamperAsync(Func<string, TamperingResults, Task> use)
    {
        var alteration = _alteration!.Value;
        var isMissing = await PrepareAsync(alteration);
        await store.CloseAsync();
        _results = new(commits.Last!, isFelt: !isMissing);
        var alterations = places.Alterations(alteration);
        for (var number = 0; number < alterations.Length; number++)
        {
            var words = alterations[number];
            await places.AlterCopyAsync(number, () =>
            {
                journal.Note("files", StoreAction.Alter, words);
                return use(words, _results);
            });
        }
    }

    // Only of what was acknowledged a store has to know when it is gone.
    private async Task<bool> PrepareAsync(Alteration alteration)
    {
        Func<Task>? bring = alteration switch
        {
            Alteration.MissingWhatCameLast => () => past.CommitAsync(1),
            Alteration.MissingTheLastOfSeveral => () => past.CommitAsync(2),
            Alteration.MissingWhatAKilledProcessBrought =>
                () => past.CommitElsewhereAsync(Parting.WasKilled),
            _ => null,
        };
        if (bring is not null)
        {
            await commits.RememberAsync();
            await bring();
        }

        await commits.GetReadyAsync();
        return bring is not null;
    }

    // A copy that lacks nothing of the truth takes the next one, as any store does.
    private async Task CommitToCopyAsync(string words, TamperingResults results)
    {
        if (await store.Copy.TryOpenAsync() is { } refusal)
        {
            results.Add(words, new Reading.Failed(refusal), null);
            return;
        }

        try
        {
            var reading = await store.Copy.ReadAsync();
            results.Add(words, reading, await store.Copy.TellEpochAsync());
            if (!results.IsHarmless(reading))
            {
                await CommitInItsPlaceAsync(words, results);
            }
        }
        finally
        {
            await store.Copy.CloseAsync();
        }
    }

    private async Task CommitInItsPlaceAsync(string words, TamperingResults results)
    {
        var refusal = await store.Copy.CommitAsync(
            commits.Next, ValueWatch.None, CancellationToken.None);
        results.Add(words, refusal);
        if (refusal is not null)
        {
            results.Add(
                $"{words} and a commit was refused", await store.Copy.ReadAsync(), null);
        }
    }
}
