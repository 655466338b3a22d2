namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores that know of other places than their own (ts-6.3).</summary>
internal static class PlaceMutants
{
    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "shares-places",
            new("ts-6.3"),
            "It writes each truth into all stores that lie beside it, too.",
            "the store holds the truth of epoch",
            steps => steps with { Write = (folder, truth) =>
            {
                steps.Write(folder, truth);
                foreach (var other in folder.Beside)
                {
                    steps.Write(other, truth);
                }
            } }),
    ];
}
