using Caelmor.Storage.Writing;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Telemetry;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>One commit: a durable file of one truth, and then the mark is raised.</summary>
internal sealed class DurableWrite(StoreContext context)
{
    private const string Standing = "The former truth is in force.";

    private readonly DurableFile _file = NewFile(context);

    /// <summary>Whether a failure leaves open what is on the disk, so that the store has to be
    /// opened anew.</summary>
    public bool IsFatal => _file.IsFatal;

    /// <summary>Whether a failure leaves open which truth is in force.</summary>
    public bool IsUnknown => _file.IsUnknown;

    /// <summary>What brings one file of a store into its folder.</summary>
    public static DurableFile NewFile(StoreContext context) =>
        new(context.Disk, context.Options.BlockSize, Standing, context.Confirm);

    public void Run(Truth truth, FolderView before, CancellationToken cancellation)
    {
        foreach (var leftover in before.Writings)
        {
            context.Disk.Delete(leftover.Name);
        }

        var epoch = truth.Epoch.Number;
        _file.Prepare(StoreNames.Writing(epoch), file =>
        {
            var blocks = TruthWriter.Write(
                file,
                truth,
                context.Options.Schemas,
                context.Options.Time.GetUtcNow(),
                context.Options.BlockSize,
                cancellation);
            StoreTelemetry.Wrote("files", file.Length);
            return blocks;
        });
        _file.Publish(
            StoreNames.Writing(epoch),
            StoreNames.Truth(epoch),
            () => HighWaterMark.Set(context, before, epoch));
    }
}
