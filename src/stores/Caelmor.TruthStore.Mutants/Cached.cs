using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Mutants;

/// <summary>A truth that a store has in memory and not on the disk.</summary>
internal static class Cached
{
    public static StoredTruth Or(Truth? cached, PlainStoreSteps steps, StoreFolder folder) =>
        cached is null ? steps.Read(folder) : new StoredTruth.Held(cached);

    public static void Write(Truth? cached, PlainStoreSteps steps, StoreFolder folder)
    {
        if (cached is not null)
        {
            steps.Write(folder, cached);
        }
    }
}
