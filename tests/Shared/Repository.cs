namespace Caelmor.Persistence.Tests.Shared;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or a folder of it.</summary>
    public static string File(params string[] names) => Path.Combine([Root, .. names]);

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "Caelmor.Persistence.Specs.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException(
                $"Found no Caelmor.Persistence.Specs.sln above {AppContext.BaseDirectory}. "
                + "Run the tests from a checkout."));
}
