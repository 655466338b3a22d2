using Caelmor.Persistence.Packages.Tests.Running;

namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>The packages, made once, and the tool, installed from them alone.</summary>
public sealed class Packed : IAsyncLifetime
{
    private readonly DirectoryInfo _away = Directory.CreateTempSubdirectory("caelmor-packages-");

    /// <summary>The packages that were made.</summary>
    internal IReadOnlyList<PackageFile> All =>
        [
            .. Directory.EnumerateFiles(Folder)
                .Order(StringComparer.Ordinal)
                .Select(PackageFile.Open),
        ];

    /// <summary>Where they are.</summary>
    internal string Folder => Path.Combine(_away.FullName, "packages");

    /// <summary>One of them.</summary>
    internal PackageFile The(string id) => All.Single(package => package.Id == id);

    /// <summary>An empty folder away from the repository, in which the tool is at hand.</summary>
    internal Shell InNewFolder(string name) => new(
        _away.CreateSubdirectory(name).FullName,
        new Dictionary<string, string>
        {
            ["PATH"] = Path.Combine(_away.FullName, "tool") + Path.PathSeparator
                + Environment.GetEnvironmentVariable("PATH"),

            // A package of this version may have been restored before, with another content.
            ["NUGET_PACKAGES"] = Path.Combine(_away.FullName, "restored"),
        });

    /// <summary>Copies a project that uses the packages into an empty folder.</summary>
    internal Shell Consumer(string name)
    {
        var shell = InNewFolder(name);
        var consumers = Path.Combine(AppContext.BaseDirectory, "Consumers");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(consumers, name))
            .Append(Path.Combine(consumers, "Refusing.cs")))
        {
            File.Copy(file, Path.Combine(_away.FullName, name, Path.GetFileName(file)));
        }

        return shell;
    }

    public async Task InitializeAsync()
    {
        // It is made for skipped tests, too.
        if (!Thorough.IsLongWanted)
        {
            return;
        }

        // No source of packages but these, and what the checkout was restored from: what they
        // need beside them has to be in them, or to be named by them.
        LinkWhatWasRestored();
        File.WriteAllText(Path.Combine(_away.FullName, "nuget.config"), """
            <configuration>
              <packageSources><clear /><add key="local" value="packages" /></packageSources>
              <fallbackPackageFolders><add key="others" value="others" /></fallbackPackageFolders>
            </configuration>
            """);
        await new Shell(Repository.Root, new Dictionary<string, string>()).SucceedAsync(
            Packing.Into(Folder));
        await InNewFolder("home").SucceedAsync(
            "dotnet tool install Caelmor.Persistence.Certify --tool-path ../tool\n"
            + "dotnet tool install Caelmor.Persistence.Operating --tool-path ../tool\n"
            + "dotnet tool install Caelmor.AuditLedger.Operating --tool-path ../tool\n"
            + "dotnet tool install Caelmor.WorldGrid.Operating --tool-path ../tool");
    }

    // All but packages of this house, of which others may have been restored before.
    private void LinkWhatWasRestored()
    {
        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var others = _away.CreateSubdirectory("others");
        foreach (var package in Directory.EnumerateDirectories(restored))
        {
            var name = Path.GetFileName(package);
            if (!name.StartsWith("caelmor", StringComparison.OrdinalIgnoreCase))
            {
                Directory.CreateSymbolicLink(Path.Combine(others.FullName, name), package);
            }
        }
    }

    public Task DisposeAsync()
    {
        _away.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
