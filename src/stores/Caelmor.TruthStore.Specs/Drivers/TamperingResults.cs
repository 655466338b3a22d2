using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>What a store gave after each alteration of its files.</summary>
/// <param name="committed">The truth that was committed last.</param>
/// <param name="isFelt">Whether one of the alterations touches the truth in any case.</param>
internal sealed class TamperingResults(Truth committed, bool isFelt)
{
    private readonly List<(string Words, Reading Reading)> _all = [];
    private readonly List<(string Words, Exception? Refusal)> _commits = [];
    private readonly List<(string Words, Reading Reading, Telling Telling)> _tellings = [];

    /// <summary>This was read, and, if it was asked for then, this epoch was told.</summary>
    public void Add(string words, Reading reading, Telling? telling)
    {
        _all.Add((words, reading));
        if (telling is not null)
        {
            _tellings.Add((words, reading, telling));
        }
    }

    public void Add(string words, Exception? refusal) => _commits.Add((words, refusal));

    /// <summary>Each commit that followed an alteration was refused, in words.</summary>
    public void JudgeCommits()
    {
        foreach (var (words, refusal) in _commits)
        {
            Expect.That(
                refusal is not null,
                "where the truth that came last is missing, the commit is refused.",
                () => $"the commit was granted, after {words}.");
            Expect.Says(refusal!);
        }
    }

    /// <summary>The epoch of what was read was told, or that of what was committed, or
    /// none.</summary>
    public void JudgeEpochs()
    {
        foreach (var (words, reading, telling) in _tellings)
        {
            Expect.That(
                IsOf(telling, reading),
                "altered files tell the epoch of what they give, or none but a failure.",
                () => $"{telling} told, and {reading} read, after {words}.");
        }
    }

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
            !isFelt || _all.Any(one => IsNoticed(one.Reading)),
            $"at least one of {_all.Select(one => one.Words).Distinct().Count()} alterations touches "
                + "the truth, and is noticed.",
            () => "none was. Do the files of the store lie in the folder that it is opened in?");
        JudgeEpochs();
    }

    public bool IsHarmless(Reading reading) => Expect.Gave(reading, committed);

    // Of what can't be read at all, nobody knows another epoch.
    private bool IsOf(Telling telling, Reading reading) =>
        telling is not Telling.Told { Epoch: var epoch }
        || reading is not Reading.Gave { Stored: var stored }
        || epoch == stored.Epoch
        || epoch == committed.Epoch;

    // Who says that another epoch is broken would have a save go on from there.
    private bool IsNoticed(Reading reading) => reading
        is Reading.Failed
        or Reading.Gave { Stored: StoredTruth.Held { Truth.IsIntact: false } }
        || (reading is Reading.Gave { Stored: StoredTruth.Broken broken }
            && broken.Epoch == committed.Epoch);
}
