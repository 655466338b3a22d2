using Caelmor.Storage.Disks;

namespace Caelmor.Storage.Tests.Disks;

/// <summary>Does one thing after another to a disk, drawn from a seed, and says what came of
/// each.</summary>
internal sealed class DiskScript(IAppendDisk disk, Random random) : IDisposable
{
    private static readonly string[] Names = ["a", "b", "c"];

    private IDiskFile? _file;
    private bool _isToAppend;

    /// <summary>What it has done so far.</summary>
    public HashSet<string> Kinds { get; } = [];

    public string Step()
    {
        var (kind, work) = Draw();
        Kinds.Add(kind);
        string came;
        try
        {
            came = work();
        }
        catch (Exception refusal) when (refusal is IOException or ArgumentOutOfRangeException)
        {
            came = refusal.GetType().Name;
        }

        return $"{kind}: {came}; {Sight()}";
    }

    public void Dispose() => _file?.Dispose();

    private (string Kind, Func<string> Work) Draw()
    {
        var (name, other) = (Names[random.Next(3)], Names[random.Next(3)]);
        var number = random.Next(0, 40);
        return random.Next(14) switch
        {
            0 => ("create", () => Take(() => disk.Create(name), isToAppend: false)),
            1 => ("open", () => Take(() => disk.Open(name), isToAppend: false)),
            2 or 3 or 4 => (
                "open to append", () => Take(() => disk.OpenToAppend(name), isToAppend: true)),
            5 or 6 => ("write", () => Write(number)),
            7 => ("cut", () => Append(file => file.Cut(Math.Max(0, file.Length + 9 - number)))),
            8 => ("grow", () => Append(file => file.Grow(Math.Max(0, file.Length - 9 + number)))),
            9 => ("flush the content", () => Append(file => file.FlushContent())),
            10 => ("flush", () => Do(() => _file?.Flush())),
            11 => ("rename", () => Do(() => disk.Rename(name, other))),
            12 => ("delete", () => Do(() => disk.Delete(name))),
            _ => ("flush the folder", () => Do(disk.FlushFolder)),
        };
    }

    private string Take(Func<IDiskFile> open, bool isToAppend)
    {
        _file?.Dispose();
        _file = null;
        _file = open();
        _isToAppend = isToAppend;
        return "opened";
    }

    private string Write(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return Append(file => file.Write(bytes));
    }

    private string Append(Action<IAppendFile> work)
    {
        // What was opened to be read only is not written to.
        if (!_isToAppend || _file is not IAppendFile file)
        {
            return "nothing to append to";
        }

        work(file);
        return "appended";
    }

    private static string Do(Action work)
    {
        work();
        return "done";
    }

    private string Sight()
    {
        var names = disk.List(_ => true).OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => $"{entry.Name} ({entry.Length}) {Content(entry.Name)}");
        return $"{string.Join(", ", names)}; open: {(_file is null ? "none" : Content(_file))}";
    }

    private string Content(string name)
    {
        using var file = disk.Open(name);
        return Content(file);
    }

    private static string Content(IDiskFile file)
    {
        var bytes = new byte[file.Length + 1];
        var read = file.Read(0, bytes);
        var behind = file.Read(file.Length + 5, bytes.AsSpan(0, 1));
        return $"{Convert.ToHexStringLower(bytes.AsSpan(0, read))}+{behind}";
    }
}
