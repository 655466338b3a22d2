namespace Caelmor.TruthStore.Postgres.Tests.Servers;

/// <summary>A disk in memory that is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-small-");

    public SmallDisk(int megabytes)
    {
        PostgresPrograms.Execute(
            "mount", ["-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Folder]);
        PostgresPrograms.HandOver(Folder);
    }

    public string Folder => _folder.FullName;

    public void Grow(int megabytes) =>
        PostgresPrograms.Execute("mount", ["-o", $"remount,size={megabytes}m", Folder]);

    public void Dispose()
    {
        PostgresPrograms.Execute("umount", [Folder]);
        _folder.Delete();
    }
}
