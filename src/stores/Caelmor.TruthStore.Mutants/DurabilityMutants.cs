using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores that give back something else than they were given (ts-3).</summary>
internal static class DurabilityMutants
{
    public static IEnumerable<StoreMutant> Mutants => [.. OfContents, .. OfWholes];

    private static IEnumerable<StoreMutant> OfContents =>
    [
        new(
            "trims-texts",
            new("ts-3.1"),
            "It takes blanks at the ends of keys for nothing.",
            "the store holds the truth of epoch 8",
            steps => Changing(steps, datum => [datum with { Key = new(datum.Key.Text.Trim()) }])),
        new(
            "drops-blank-values",
            new("ts-3.1"),
            "It takes a datum without content for none.",
            "the store holds the truth of epoch 8",
            steps => Changing(steps, datum => datum.Value.IsBlank ? [] : [datum])),
        new(
            "forgets-whose-hand-it-was",
            new("ts-3.1"),
            "It takes every datum for the server's own.",
            "the store holds the truth of epoch 8",
            steps => Changing(steps, datum => [datum with { Authorship = Authorship.Server }])),
        new(
            "counts-bindings-in-a-byte",
            new("ts-3.1"),
            "Of the bindings of a datum it keeps as many as the last eight bits of their number "
                + "say.",
            "the store holds the truth of epoch 8",
            steps => Changing(steps, datum =>
                [datum with { Bindings = [.. datum.Bindings.Take((byte)datum.Bindings.Length)] }])),
        new(
            "keeps-so-many-data-of-a-state",
            new("ts-3.1"),
            "It keeps no more than 4,096 data of a state.",
            "the store holds the truth of epoch 8",
            steps => ChangingStates(steps, state => new(
                state.System, state.Epoch, state.Version, state.Data.Take(4096)))),
        new(
            "tells-it-in-short-the-second-time",
            new("ts-3.1"),
            "It gives whoever reads a second time the truth without its bindings.",
            "the store holds the truth of epoch",
            InShort),
    ];

    private static IEnumerable<StoreMutant> OfWholes =>
    [
        new(
            "repairs-the-seal",
            new("ts-3.2"),
            "It seals each truth anew when it writes it.",
            "the store holds the truth of epoch 8",
            steps => steps with { Write = (folder, truth) =>
                steps.Write(folder, Resealed(truth)) }),
        new(
            "judges-the-truth",
            new("ts-3.2"),
            "It writes nothing but truths whose seal is intact, and says nothing of the others.",
            "the store holds the truth of epoch 8",
            steps => steps with { Write = (folder, truth) =>
            {
                if (truth.IsIntact)
                {
                    steps.Write(folder, truth);
                }
            } }),
        new(
            "keeps-versions-of-states-in-a-byte",
            new("ts-3.2"),
            "It keeps the last eight bits of the versions of states.",
            "the store holds the truth of epoch 8",
            steps => ChangingStates(steps, state => state with
            {
                Version = new((byte)state.Version.Number),
            })),
        new(
            "begins-with-an-empty-truth",
            new("ts-3.3"),
            "It gives a truth without data before there is one.",
            "the store holds no truth",
            steps => steps with { Read = folder => folder.Epochs is []
                ? new StoredTruth.Held(
                    Truth.Sealed(Epoch.None, CanonVersion.Current, []))
                : steps.Read(folder) }),
        new(
            "gives-each-truth-once",
            new("ts-3.4"),
            "It removes what it has given.",
            "the store holds the truth of epoch 7",
            steps => steps with { Read = folder =>
            {
                var given = steps.Read(folder);
                folder.Epochs.ToList().ForEach(folder.Delete);
                return given;
            } }),
    ];

    private static PlainStoreSteps InShort(PlainStoreSteps steps)
    {
        var readings = 0;
        return steps with
        {
            Read = folder => steps.Read(folder) is StoredTruth.Held held
                ? new StoredTruth.Held(readings++ == 0
                    ? held.Truth
                    : Changed(held.Truth, state =>
                        Each(state, datum => [datum with { Bindings = [] }])))
                : StoredTruth.None,
        };
    }

    public static Truth Resealed(Truth truth) =>
        Truth.Sealed(truth.Epoch, truth.Version, truth.States);

    private static PlainStoreSteps Changing(PlainStoreSteps steps, Func<Datum, Datum[]> change) =>
        ChangingStates(steps, state => Each(state, change));

    private static PlainStoreSteps ChangingStates(
        PlainStoreSteps steps, Func<SystemState, SystemState> change) => steps with
        {
            Write = (folder, truth) => steps.Write(folder, Changed(truth, change)),
        };

    private static Truth Changed(Truth truth, Func<SystemState, SystemState> change) =>
        truth with { States = [.. truth.States.Select(change)] };

    private static SystemState Each(SystemState state, Func<Datum, Datum[]> change) => new(
        state.System, state.Epoch, state.Version, state.Data.SelectMany(change));
}
