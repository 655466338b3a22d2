using Caelmor.Storage.Disks;

namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>Writes where the truth stands, and no file beside it: what every proof has to
/// find.</summary>
internal sealed class InPlaceDisk(IDisk disk) : IDisk
{
    private const string Unfinished = ".writing";

    public string PathOf(string name) => disk.PathOf(name);

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) => disk.List(isWanted);

    public IDiskFile Create(string name) => disk.Create(InPlace(name));

    public IDiskFile Open(string name) => disk.Open(InPlace(name));

    public void Rename(string from, string to)
    {
        if (InPlace(from) != to)
        {
            disk.Rename(from, to);
        }
    }

    public void Delete(string name) => disk.Delete(InPlace(name));

    public void FlushFolder() => disk.FlushFolder();

    public DiskLock Lock(string name, string owner) => disk.Lock(name, owner);

    public bool Confirm() => disk.Confirm();

    public long FreeSpace() => disk.FreeSpace();

    private static string InPlace(string name) => name.Replace(Unfinished, ".caelmor");
}
