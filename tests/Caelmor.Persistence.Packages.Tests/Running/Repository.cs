namespace Caelmor.Persistence.Packages.Tests.Running;

/// <summary>The checkout that the packages are made of.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file of it.</summary>
    public static string File(params string[] names) => Path.Combine([Root, .. names]);

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "Caelmor.Persistence.Specs.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder)!);
}
