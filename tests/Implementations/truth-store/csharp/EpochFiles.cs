using System.Globalization;

/// <summary>The files of a store: <c>truth-8</c> is the truth of epoch 8.</summary>
public sealed class EpochFiles(string folder)
{
    private const string Prefix = "truth-";

    /// <summary>The newest epoch that has a file; null if none has.</summary>
    public long? Newest => Epochs.FirstOrDefault() is { } newest ? newest : null;

    private IEnumerable<long?> Epochs => Directory.EnumerateFiles(folder, Prefix + "*")
        .Select(path => EpochOf(Path.GetFileName(path)))
        .Where(epoch => epoch is not null)
        .OrderDescending();

    public byte[] Read(long epoch) => File.ReadAllBytes(PathOf(epoch));

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
        File.Move(unfinished, PathOf(epoch));
        FolderFlush.Of(folder);
    }

    public void RemoveAllBut(int count)
    {
        foreach (var epoch in Epochs.Skip(count).ToList())
        {
            File.Delete(PathOf(epoch!.Value));
        }
    }

    private string PathOf(long epoch) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{epoch}"));

    // Any other name is not ours.
    private static long? EpochOf(string name) =>
        long.TryParse(
            name.AsSpan(Prefix.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var epoch)
            ? epoch
            : null;
}
