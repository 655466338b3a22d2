using System.Globalization;
using System.Text;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.TruthStore.CrashProofs.Processes;

/// <summary>What a process does that is to be killed; and it says which epochs are
/// durable.</summary>
/// <param name="folder">The folder of the store.</param>
/// <param name="manner">
/// Empty; or what is wrong with it, so that a proof is seen to fail: <c>hasty</c> says an epoch
/// before it is committed, <c>in-place</c> writes where the truth stands.
/// </param>
public sealed class CrashTarget(string folder, string manner)
{
    /// <summary>It commits epoch after epoch: so many.</summary>
    public const string Commit = "commit";

    /// <summary>It makes an older epoch the truth: this one.</summary>
    public const string Use = "use";

    /// <summary>It takes the truth to the next schema.</summary>
    public const string Migrate = "migrate";

    /// <summary>It opens the store, reads the truth, and says its epoch.</summary>
    public const string Open = "open";

    /// <summary>All that it can do.</summary>
    public static IReadOnlyList<string> Acts { get; } = [Commit, Use, Migrate, Open];

    /// <summary>All that can be wrong with it.</summary>
    public static IReadOnlyList<string> Manners { get; } = ["hasty", "in-place"];

    /// <summary>The words that a process is told by what it is to do.</summary>
    /// <param name="act">What.</param>
    /// <param name="folder">The folder of the store.</param>
    /// <param name="number">How many epochs, or which one.</param>
    public static IReadOnlyList<string> Words(string act, string folder, long number) =>
        [act, folder, number.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Does it.</summary>
    /// <param name="act">What.</param>
    /// <param name="number">How many epochs, or which one.</param>
    /// <exception cref="TruthStoreException">The store refused.</exception>
    public async Task RunAsync(string act, long number)
    {
        // All on one thread, so that whoever counts calls per thread counts them all.
        ThreadPool.SetMaxThreads(1, 1);
        await Task.Yield();
        switch (act)
        {
            case Commit:
                await CommitAsync(number);
                break;
            case Open:
                using (var store = Store())
                {
                    Say((await store.ReadAsync(default)).Epoch.Number);
                }

                break;
            default:
                Operate(act == Migrate, number);
                break;
        }
    }

    private async Task CommitAsync(long count)
    {
        using var store = Store();
        var epoch = (await store.ReadAsync(default)).Epoch;
        for (var i = 0L; i < count; i++)
        {
            epoch = epoch.Next();
            if (manner == "hasty")
            {
                Say(epoch.Number);
            }

            await store.CommitAsync(Epochs.Truth(epoch.Number), default);
            if (manner != "hasty")
            {
                Say(epoch.Number);
            }
        }
    }

    private void Operate(bool isMigration, long number)
    {
        var options = isMigration ? Epochs.NextSchema : Epochs.Options;
        using (var one = StoreOperator.Open(Disk(), options))
        {
            if (isMigration)
            {
                one.Migrate();
            }
            else
            {
                one.UseEpoch(new(number));
            }
        }

        Say(number);
    }

    private FileTruthStore Store() => FileTruthStore.Open(Disk(), Epochs.Options);

    private IDisk Disk()
    {
        // The process ends with its act, and its handles with it.
        var disk = StoreFolders.ToWriteAt(folder, create: true);
        return manner == "in-place" ? new InPlaceDisk(disk) : disk;
    }

    // One write: what was said is said, whatever happens next. And no console, which would take no
    // notice of nobody listening any more: then it has to end.
    private static void Say(long epoch)
    {
        using var handle = new SafeFileHandle(1, ownsHandle: false);
        using var output = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        output.Write(Encoding.ASCII.GetBytes($"{epoch}\n"));
    }
}
