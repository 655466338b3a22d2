using System.Globalization;

/// <summary>The files of a store: <c>truth-8</c> is the truth of epoch 8, and the name
/// <c>acknowledged-8</c> says that no later one was acknowledged.</summary>
public sealed class EpochFiles(string folder)
{
    private const string Truth = "truth-";
    private const string Mark = "acknowledged-";

    /// <summary>The newest epoch that has a file; null if none has.</summary>
    /// <exception cref="InvalidDataException">The one that was acknowledged last has none: its file
    /// was taken away, and no older one takes its place.</exception>
    public long? Newest
    {
        get
        {
            var (newest, acknowledged) = (Highest(Truth), Highest(Mark));
            return acknowledged is null || newest >= acknowledged
                ? newest
                : throw new InvalidDataException(
                    $"Found no file of epoch {acknowledged}, which was acknowledged last. Put it "
                    + "back from a backup, or, to go on from an older one on purpose, remove "
                    + $"'{Mark}{acknowledged}'.");
        }
    }

    public byte[] Read(long epoch) => File.ReadAllBytes(PathOf(Truth, epoch));

    /// <summary>Writes beside the others, and gives the file its name when it is whole and on the
    /// disk.</summary>
    public void Write(long epoch, byte[] content)
    {
        var unfinished = Path.Combine(folder, "unfinished");
        using (var file = new FileStream(unfinished, FileMode.Create))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        // This is the instant at which the new truth takes the place of the old one.
        File.Move(unfinished, PathOf(Truth, epoch));
        FolderFlush.Of(folder);
        Acknowledge(epoch);
    }

    public void RemoveAllBut(int count)
    {
        foreach (var epoch in Epochs(Truth).Skip(count).ToList())
        {
            File.Delete(PathOf(Truth, epoch!.Value));
        }
    }

    // Only now, for a mark without its truth would lock everybody out; and before anybody hears of
    // the commit.
    private void Acknowledge(long epoch)
    {
        if (Highest(Mark) is { } former)
        {
            File.Move(PathOf(Mark, former), PathOf(Mark, epoch));
        }
        else
        {
            File.WriteAllBytes(PathOf(Mark, epoch), []);
        }

        FolderFlush.Of(folder);
    }

    private long? Highest(string prefix) => Epochs(prefix).FirstOrDefault();

    private IEnumerable<long?> Epochs(string prefix) =>
        Directory.EnumerateFiles(folder, prefix + "*")
            .Select(path => EpochOf(Path.GetFileName(path).AsSpan(prefix.Length)))
            .Where(epoch => epoch is not null)
            .OrderDescending();

    private string PathOf(string prefix, long epoch) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{prefix}{epoch}"));

    // Any other name is not ours.
    private static long? EpochOf(ReadOnlySpan<char> number) =>
        long.TryParse(
            number,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var epoch)
            ? epoch
            : null;
}
