namespace Caelmor.TruthStore.CrashProofs.Simulation;

/// <summary>A disk between two operations, with everything that is not durable yet.</summary>
/// <param name="After">The operation it comes after.</param>
/// <param name="State">The disk. It changes no more.</param>
internal sealed record Moment(string After, DiskState State)
{
    /// <summary>
    /// Every state in which a crash can leave the disk: any of the values that a name had since the
    /// last flush, name by name (so in any order, and renames by halves), and any of the sectors
    /// written since the last flush, file by file.
    /// </summary>
    public IEnumerable<DiskImage> CrashStates(int sector) =>
        NameChoices().SelectMany(names => ContentChoices(names, sector));

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
        Dictionary<string, Inode> names, int sector)
    {
        IEnumerable<Dictionary<string, byte[]>> choices = [[]];
        foreach (var (name, inode) in names)
        {
            choices = choices.SelectMany(files => TornContents.Of(inode, sector).Select(
                content => new Dictionary<string, byte[]>(files) { [name] = content }));
        }

        return choices.Select(files => new DiskImage(files));
    }
}
