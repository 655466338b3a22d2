namespace Caelmor.Storage.CrashProofs.Simulation;

/// <summary>A disk between two operations, with everything that is not durable yet.</summary>
public sealed class Moment
{
    private static long _latest;

    internal Moment(string after, DiskState state) =>
        (After, State, Order) = (after, state, Interlocked.Increment(ref _latest));

    /// <summary>The operation it comes after.</summary>
    public string After { get; }

    /// <summary>Its place among the moments of all disks. When the power fails, each disk is at the
    /// latest moment of its own: of a store on two of them, a crash after a moment of one finds the
    /// other at its last moment of a lower order.</summary>
    public long Order { get; }

    /// <summary>The disk. It changes no more.</summary>
    internal DiskState State { get; }

    /// <summary>
    /// Every state in which a crash can leave the disk: any of the values that a name had since the
    /// last flush, name by name (so in any order, and renames by halves); and of each file any of
    /// the sectors that were changed since its last flush, and any of the lengths that it had.
    /// </summary>
    /// <param name="sector">The size of what is written whole or not at all.</param>
    /// <param name="isEveryWrite">
    /// Whether a sector may also be as any write since the last flush but the latest has left it.
    /// Of files that are written once from front to back that shows little more; of those that are
    /// appended to in small pieces it does.
    /// </param>
    public IEnumerable<DiskImage> CrashStates(int sector, bool isEveryWrite = false) =>
        NameChoices().SelectMany(names => ContentChoices(names, sector, isEveryWrite));

    private IEnumerable<Dictionary<string, Inode>> NameChoices()
    {
        IEnumerable<Dictionary<string, Inode>> choices = [new(State.Durable)];
        foreach (var (name, values) in State.Pending)
        {
            choices = choices.SelectMany(
                names => values.Prepend(State.Durable.GetValueOrDefault(name)).Distinct()
                    .Select(value => With(names, name, value)));
        }

        return choices;
    }

    private static Dictionary<string, Inode> With(
        Dictionary<string, Inode> names, string name, Inode? value)
    {
        var changed = new Dictionary<string, Inode>(names);
        changed.Remove(name);
        if (value is not null)
        {
            changed[name] = value;
        }

        return changed;
    }

    private static IEnumerable<DiskImage> ContentChoices(
        Dictionary<string, Inode> names, int sector, bool isEveryWrite)
    {
        IEnumerable<Dictionary<string, byte[]>> choices = [[]];
        foreach (var (name, inode) in names)
        {
            choices = choices.SelectMany(files => TornContents.Of(inode, sector, isEveryWrite).Select(
                content => new Dictionary<string, byte[]>(files) { [name] = content }));
        }

        return choices.Select(files => new DiskImage(files));
    }
}
