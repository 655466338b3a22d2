namespace Caelmor.Persistence.Tests.Shape;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Caelmor.Persistence.Specs.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException(
                $"Found no Caelmor.Persistence.Specs.sln above {AppContext.BaseDirectory}. "
                + "Run the tests from a checkout."));
}
