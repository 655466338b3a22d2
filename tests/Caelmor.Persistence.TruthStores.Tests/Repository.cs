namespace Caelmor.Persistence.TruthStores.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string PathOf(string name) => Path.Combine(Root, name);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Caelmor.Persistence.Specs.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException(
                $"Found no Caelmor.Persistence.Specs.sln above {AppContext.BaseDirectory}. "
                + "Run the tests from a checkout."));
}
