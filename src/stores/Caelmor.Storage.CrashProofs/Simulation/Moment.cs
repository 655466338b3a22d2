namespace Caelmor.Storage.CrashProofs.Simulation;

/// <summary>A disk between two operations, with everything that is not durable yet.</summary>
public sealed class Moment
{
    internal Moment(string after, DiskState state) => (After, State) = (after, state);

    /// <summary>The operation it comes after.</summary>
    public string After { get; }

    /// <summary>The disk. It changes no more.</summary>
    internal DiskState State { get; }

    /// <summary>
    /// Every state in which a crash can leave the disk: any of the values that a name had since the
    /// last flush, name by name (so in any order, and renames by halves), and any of the sectors
    /// written since the last flush, file by file.
    /// </summary>
    /// <param name="sector">The size of what is written whole or not at all.</param>
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

/// <summary>What a crash can leave of a file that was not flushed.</summary>
internal static class TornContents
{
    // Every subset of that many sectors; of more, every prefix, every one missing, every one alone.
    private const int Most = 10;

    public static IEnumerable<byte[]> Of(Inode inode, int sector)
    {
        if (inode.Unflushed.Count == 0)
        {
            return [inode.Durable];
        }

        var content = inode.Content();
        var first = inode.Durable.Length / sector;
        var sectors = ((content.Length + sector - 1) / sector) - first;
        return Subsets(sectors).SelectMany(
            kept => Lengths(inode, content, sector, first, kept)).DistinctBy(Convert.ToHexString);
    }

    private static IEnumerable<bool[]> Subsets(int count)
    {
        if (count <= Most)
        {
            return Enumerable.Range(0, 1 << count).Select(bits =>
                Enumerable.Range(0, count).Select(i => (bits >> i & 1) == 1).ToArray());
        }

        var places = Enumerable.Range(0, count).ToArray();
        return places.Append(count).Select(end => places.Select(i => i < end).ToArray())
            .Concat(places.Select(gap => places.Select(i => i != gap).ToArray()))
            .Concat(places.Select(only => places.Select(i => i == only).ToArray()));
    }

    // The length may have reached the disk before the content or with it.
    private static IEnumerable<byte[]> Lengths(
        Inode inode, byte[] content, int sector, int first, bool[] kept)
    {
        var torn = new byte[content.Length];
        inode.Durable.CopyTo(torn, 0);
        var end = inode.Durable.Length;
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i])
            {
                var from = Math.Max((first + i) * sector, inode.Durable.Length);
                var to = Math.Min((first + i + 1) * sector, content.Length);
                content.AsSpan(from, to - from).CopyTo(torn.AsSpan(from));
                end = to;
            }
        }

        yield return torn;
        yield return torn[..end];
    }
}
