using Caelmor.TruthStore.CrashProofs.Cast;

namespace Caelmor.TruthStore.CrashProofs.Processes;

/// <summary>The files that the acts touch, for whoever counts calls on them.</summary>
internal static class StoreFiles
{
    private const int Epochs = 7;

    public static IReadOnlyList<string> All { get; } = [.. Names()];

    private static IEnumerable<string> Names()
    {
        yield return "truth-store.lock";
        for (var epoch = 1; epoch < Epochs; epoch++)
        {
            yield return Stores.NameOf(epoch);
            yield return Stores.WritingOf(epoch);
            yield return Stores.MarkerOf(epoch);
            yield return $"set-aside-000001-{Stores.NameOf(epoch)}";
        }
    }
}
