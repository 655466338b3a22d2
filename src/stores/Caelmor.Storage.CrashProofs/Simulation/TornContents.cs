namespace Caelmor.Storage.CrashProofs.Simulation;

/// <summary>What a crash can leave of a file that was not flushed.</summary>
/// <remarks>
/// Each sector that was changed is as the disk has it, or as the cache has it; if bytes were taken
/// away, also as they were taken away and nothing came in their place. With every write, it may
/// also be as it was after any of the changes before the last. The length may have reached the disk
/// before the bytes, with them or after them.
/// </remarks>
internal sealed class TornContents
{
    // All combinations up to that many; of more, every prefix, every one missing, every one alone.
    private const int Most = 1 << 10;

    private readonly byte[][] _lengthsFrom;
    private readonly byte[][] _versions;
    private readonly int _sector;
    private readonly int _first;
    private readonly int _now;
    private readonly int _longest;
    private readonly int _durable;

    private TornContents(Inode inode, int sector, bool isEveryWrite)
    {
        byte[][] all = [inode.Durable, .. inode.Unflushed];
        var shortest = all.Min(one => one.Length);
        (_sector, _first) = (sector, inode.ChangedFrom / sector);
        (_now, _durable) = (inode.Length, inode.Durable.Length);
        _longest = all.Max(one => one.Length);
        _lengthsFrom = isEveryWrite || inode.IsCutOrGrown ? all : [];

        // The durable version first, and last what the cache has.
        _versions =
        [
            inode.Durable,
            .. isEveryWrite ? inode.Unflushed.SkipLast(1) : [],
            .. shortest < _durable ? [inode.Durable[..shortest]] : Array.Empty<byte[]>(),
            inode.Content,
        ];
        _versions = [.. _versions.Select(Padded)];
    }

    public static IEnumerable<byte[]> Of(Inode inode, int sector, bool isEveryWrite)
    {
        if (inode.Unflushed.Count == 0)
        {
            return [inode.Durable];
        }

        var torn = new TornContents(inode, sector, isEveryWrite);
        return torn.Choices().SelectMany(torn.Lengths).DistinctBy(Convert.ToHexString);
    }

    // For each sector, the number of the version that it is of.
    private IEnumerable<int[]> Choices()
    {
        var sectors = ((_longest + _sector - 1) / _sector) - _first;
        int[][] choices = [.. Enumerable.Range(_first, sectors).Select(VersionsOf)];
        return choices.Aggregate(1L, (all, one) => Math.Min(all * one.Length, int.MaxValue)) <= Most
            ? All(choices)
            : Some(choices);
    }

    private static IEnumerable<int[]> All(int[][] choices) => choices.Aggregate(
        (IEnumerable<int[]>)[[]],
        (all, one) => all.SelectMany(before => one.Select(next => (int[])[.. before, next])));

    private static IEnumerable<int[]> Some(int[][] choices)
    {
        var places = Enumerable.Range(0, choices.Length).ToArray();
        int[] Chosen(Func<int, bool> isNow) =>
            [.. places.Select(i => isNow(i) ? choices[i][^1] : choices[i][0])];
        return places.Append(choices.Length).Select(end => Chosen(i => i < end))
            .Concat(places.Select(gap => Chosen(i => i != gap)))
            .Concat(places.Select(only => Chosen(i => i == only)))
            .Concat(places.SelectMany(place => choices[place][1..^1].SelectMany(other =>
                (int[][])
                [
                    [.. Chosen(_ => true).Select((now, i) => i == place ? other : now)],
                    [.. Chosen(_ => false).Select((old, i) => i == place ? other : old)],
                ])));
    }

    // The first and the last, whether they differ or not, for the length tells them apart; of the
    // others each that is like none before.
    private int[] VersionsOf(int sector)
    {
        var (last, from) = (_versions.Length - 1, sector * _sector);
        var to = Math.Min(from + _sector, _longest);
        List<int> different = [0, last];
        for (var i = 1; i < last; i++)
        {
            var content = _versions[i].AsMemory(from..to);
            if (different.All(one =>
                !_versions[one].AsSpan(from..to).SequenceEqual(content.Span)))
            {
                different.Insert(different.Count - 1, i);
            }
        }

        return [.. different];
    }

    private IEnumerable<byte[]> Lengths(int[] chosen)
    {
        var torn = _versions[0].ToArray();
        var end = _durable;
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] > 0)
            {
                var from = (_first + i) * _sector;
                var to = Math.Min(from + _sector, _longest);
                _versions[chosen[i]].AsSpan(from..to).CopyTo(torn.AsSpan(from));
                end = Math.Min(Math.Max(to, _durable), _now);
            }
        }

        return _lengthsFrom.Select(one => one.Length).Append(_now).Append(end)
            .Select(length => torn[..length]);
    }

    private byte[] Padded(byte[] content)
    {
        var padded = new byte[_longest];
        content.CopyTo(padded, 0);
        return padded;
    }
}
