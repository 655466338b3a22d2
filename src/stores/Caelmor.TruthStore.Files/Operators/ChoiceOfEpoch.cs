using System.Collections.Immutable;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>Another epoch becomes the truth, at one instant.</summary>
/// <remarks>
/// What is in force is the highest epoch that has a name. So the newest one keeps its name
/// until all others that have to go are gone for good; its last name is the last to go. The mark of
/// what was acknowledged is lowered before that, for the newest is in force with a lower one, too;
/// if the newest is lost, nothing is in force until it is lowered, at the very end.
/// </remarks>
internal static class ChoiceOfEpoch
{
    public static ImmutableArray<string> Make(StoreContext context, long epoch)
    {
        var view = context.View();
        var chosen = Demand(context, view, epoch);
        var number = view.NextSetAside;
        var names = view.Epochs.Where(one => one.Epoch > epoch).Reverse()
            .SelectMany(NamesOf).ToImmutableArray();
        if (chosen.HasMarker)
        {
            // It verifies, so the quarantine is over. While a newer one has a name nothing changes.
            context.Disk.Delete(StoreNames.Marker(epoch));
            context.Disk.FlushFolder();
        }

        Replace(context, view, epoch, names);
        context.Log(
            StoreEventKind.EpochChosen,
            chosen.Name,
            $"An operator made epoch {epoch} the truth in the place of {view.Epoch}"
            + (view.InForce!.IsLost ? ", which was acknowledged and is gone" : "")
            + $". Set aside: {(names.IsEmpty ? "nothing" : string.Join(", ", names))}.");
        return [.. names.Select(name => StoreNames.SetAside(number, name))];
    }

    public static void Undo(StoreContext context, EpochFile file)
    {
        var view = context.View();
        var epoch = file.Epoch.Number;
        if (file.Role != EpochRole.SetAside || epoch <= view.Epoch)
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found '{file.Name}' of epoch {epoch}; expected a file set aside that is newer "
                + $"than epoch {view.Epoch}, which is in force. Choose another.");
        }

        DemandSound(context, file.Name, epoch);
        context.Disk.Rename(file.Name, StoreNames.Truth(epoch));
        context.Disk.FlushFolder();
        HighWaterMark.Set(context, view, epoch);
        context.Log(
            StoreEventKind.EpochChosen,
            file.Name,
            $"An operator made epoch {epoch} the truth again, after {view.Epoch}.");
    }

    public static TruthStoreException NoSuchEpoch(StoreContext context, FolderView view, long epoch)
    {
        var there = string.Join(", ", view.Epochs.Select(one => one.Epoch));
        return new(
            StoreFault.Refused,
            $"Found no epoch {epoch} in '{context.Disk.PathOf("")}'; expected one of: "
            + $"{(there.Length > 0 ? there : "none, for the store is empty")}.");
    }

    private static void Replace(
        StoreContext context, FolderView view, long epoch, ImmutableArray<string> names)
    {
        if (!view.InForce!.IsLost)
        {
            Lower(context, view, epoch);
        }

        SetAside(context, names, view.NextSetAside);
        if (view.InForce.IsLost)
        {
            Lower(context, view, epoch);
        }
    }

    private static void SetAside(StoreContext context, ImmutableArray<string> names, int number)
    {
        foreach (var name in names.SkipLast(1))
        {
            context.Disk.Rename(name, StoreNames.SetAside(number, name));
        }

        context.Disk.FlushFolder();
        foreach (var name in names.TakeLast(1))
        {
            context.Disk.Rename(name, StoreNames.SetAside(number, name));
            context.Disk.FlushFolder();
        }
    }

    // What a store of an earlier build does not have is left to its next commit.
    private static void Lower(StoreContext context, FolderView view, long epoch)
    {
        if (view.Acknowledged.Any(mark => mark > epoch))
        {
            HighWaterMark.Set(context, view, epoch);
        }
    }

    private static EpochFiles Demand(StoreContext context, FolderView view, long epoch)
    {
        var chosen = view.Epochs.FirstOrDefault(one => one.Epoch == epoch)
            ?? throw NoSuchEpoch(context, view, epoch);
        context.DemandPlain(chosen);
        DemandSound(context, chosen.Name, epoch);
        if (chosen == view.InForce && !chosen.HasMarker)
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found that epoch {epoch} is the truth in force; expected an older one. Nothing "
                + "has to be done.");
        }

        return chosen;
    }

    private static void DemandSound(StoreContext context, string name, long epoch)
    {
        if (context.Verify(name, epoch, CancellationToken.None) is { } flaw)
        {
            throw new TruthStoreException(
                StoreFault.Broken,
                $"Found that '{context.Disk.PathOf(name)}' fails its check: {flaw}. Expected a file "
                + "that verifies. Choose another epoch. Nothing was changed.");
        }
    }

    // The marker goes last: until then the epoch is in force, and broken.
    private static IEnumerable<string> NamesOf(EpochFiles one)
    {
        if (one.File is not null)
        {
            yield return one.Name;
        }

        if (one.HasMarker)
        {
            yield return StoreNames.Marker(one.Epoch);
        }
    }
}
