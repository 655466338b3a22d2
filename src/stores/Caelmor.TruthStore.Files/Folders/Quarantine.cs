using Caelmor.Persistence.Server;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Writing;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>What is done about a file that fails its check.</summary>
/// <remarks>
/// The file stays where it is and as it is; a marker beside it says that it is not to be used,
/// and why. So nothing has to be moved, and the next start knows what is in force: this
/// epoch, broken.
/// </remarks>
internal static class Quarantine
{
    private const string Why = "The file failed its check; see the log of the store.";

    /// <summary>Puts a marker beside the file. Whoever goes on needs it.</summary>
    public static void Impose(StoreContext context, long epoch, Flaw flaw)
    {
        context.Log(
            StoreEventKind.Quarantined,
            StoreNames.Truth(epoch),
            Message(context, epoch, flaw),
            flaw);
        Mark(context, epoch, flaw);
    }

    /// <summary>The same for whoever found the flaw and will find it again without a
    /// marker.</summary>
    public static void TryImpose(StoreContext context, long epoch, Flaw flaw)
    {
        try
        {
            Impose(context, epoch, flaw);
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            context.Log(
                StoreEventKind.Quarantined,
                StoreNames.Truth(epoch),
                $"Found that no marker can be written: {failure.Message} The file will be found "
                + "broken anew at the next start.");
        }
    }

    /// <summary>What a store answers whose truth in force is broken.</summary>
    /// <remarks>
    /// Nothing out of the file is in it. A file that fails its check may hold content that fits its
    /// seal all the same, and that must not be restored.
    /// </remarks>
    public static StoredTruth Answer(long epoch) => new StoredTruth.Broken(new(epoch), Why);

    private static void Mark(StoreContext context, long epoch, Flaw flaw) => DurableNote.Write(
        context.Disk,
        StoreNames.Marker(epoch),
        () => $"{context.Options.Time.GetUtcNow():O}\n{Message(context, epoch, flaw)}\n");

    private static string Message(StoreContext context, long epoch, Flaw flaw) =>
        $"Found that '{context.Disk.PathOf(StoreNames.Truth(epoch))}', epoch {epoch}, fails its "
        + $"check: {flaw}. It is quarantined and stays for you to look at; no older epoch "
        + "takes its place. Stop the server, then choose: make an older epoch the truth "
        + "(caelmor-truth use), look what can still be read (caelmor-truth salvage), or "
        + "put a sound copy of the file in its place and use that epoch.";
}
