namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores that let somebody in, or keep everybody out (ts-6).</summary>
internal static class LockMutants
{
    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "lets-two-in",
            new("ts-6.1"),
            "It has no lock.",
            "the opening is refused",
            steps => steps with { Lock = _ => new MemoryStream() }),
        new(
            "leaves-its-lock-behind",
            new("ts-6.2"),
            "Its lock is a file that it removes when it is closed, and nobody else does.",
            "the store is opened",
            steps => steps with
            {
                Lock = folder => new FileStream(folder["lock"], FileMode.CreateNew),
                Close = folder => File.Delete(folder["lock"]),
            }),
    ];
}
