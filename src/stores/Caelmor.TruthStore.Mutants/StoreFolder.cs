namespace Caelmor.TruthStore.Mutants;

/// <summary>The files of a plain store: one for each epoch, of which the newest few stay.</summary>
/// <param name="path">The folder.</param>
public sealed class StoreFolder(string path)
{
    private const string Begin = "truth-";
    private const string Laid = "laid-";
    private const string Marked = "mark-";
    private const int Kept = 4;

    /// <summary>The folders of stores that lie beside this one.</summary>
    public IEnumerable<StoreFolder> Beside =>
        Directory.EnumerateDirectories(Path.GetDirectoryName(path)!)
            .Where(other => other != path && File.Exists(Path.Combine(other, "lock")))
            .Select(other => new StoreFolder(other));

    /// <summary>The epochs that have a file, the newest first.</summary>
    public IReadOnlyList<long> Epochs => Numbers(Begin);

    /// <summary>The highest epoch that was acknowledged; 0 for none. It is kept in the name of an
    /// empty file.</summary>
    public long Mark => Numbers(Marked) is [var highest, ..] ? highest : 0;

    /// <summary>The newest epoch that has a file; 0 for none.</summary>
    public long Newest => Epochs is [var newest, ..] ? newest : 0;

    /// <summary>The path of a file.</summary>
    public string this[string name] => Path.Combine(path, name);

    /// <summary>The bytes of an epoch's file.</summary>
    public byte[] Read(long epoch) => File.ReadAllBytes(this[$"{Begin}{epoch}"]);

    /// <summary>Writes an epoch's file beside the others and puts it among them when it is
    /// whole.</summary>
    public void Write(long epoch, Func<byte[]> content)
    {
        var unfinished = this["unfinished"];
        WriteThrough(unfinished, content());
        File.Move(unfinished, this[$"{Begin}{epoch}"], overwrite: true);
        foreach (var old in Epochs.Skip(Kept))
        {
            File.Delete(this[$"{Begin}{old}"]);
        }
    }

    /// <summary>Writes an epoch's file where it stands.</summary>
    public void WriteInPlace(long epoch, byte[] content) =>
        WriteThrough(this[$"{Begin}{epoch}"], content);

    /// <summary>Writes an epoch's file beside the others, and leaves it there.</summary>
    public void LayDown(long epoch, byte[] content) =>
        WriteThrough(this[$"{Laid}{epoch}"], content);

    /// <summary>Puts what was laid down among the others.</summary>
    public void TakeUp()
    {
        foreach (var laid in Directory.GetFiles(path, Laid + "*"))
        {
            var epoch = Path.GetFileName(laid)[Laid.Length..];
            File.Move(laid, this[$"{Begin}{epoch}"], overwrite: true);
        }
    }

    /// <summary>Removes what was laid down.</summary>
    public void Drop()
    {
        foreach (var laid in Directory.GetFiles(path, Laid + "*"))
        {
            File.Delete(laid);
        }
    }

    /// <summary>Removes an epoch's file.</summary>
    public void Delete(long epoch) => File.Delete(this[$"{Begin}{epoch}"]);

    /// <summary>An epoch was acknowledged.</summary>
    public void Raise(long epoch)
    {
        var raised = this[$"{Marked}{epoch}"];
        if (Mark is not 0 and var former)
        {
            File.Move(this[$"{Marked}{former}"], raised, overwrite: true);
        }
        else if (epoch > 0)
        {
            WriteThrough(raised, []);
        }
    }

    // What stands behind a word in the names of files, the highest first.
    private IReadOnlyList<long> Numbers(string word) =>
    [
        .. Directory.EnumerateFiles(path, word + "*")
            .Select(file => Path.GetFileName(file)[word.Length..])
            .Where(name => long.TryParse(name, out _))
            .Select(long.Parse)
            .OrderDescending(),
    ];

    private static void WriteThrough(string file, byte[] content)
    {
        using var stream = new FileStream(file, FileMode.Create);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
