namespace Caelmor.Persistence.Site.Tests.Browser;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>Where screenshots are kept; no part of the checkout.</summary>
    public static string Artifacts { get; } =
        Path.Combine(Find(AppContext.BaseDirectory), "artifacts", "site");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Caelmor.Persistence.Specs.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException(
                $"Found no Caelmor.Persistence.Specs.sln above {AppContext.BaseDirectory}. "
                + "Run the tests from a checkout."));
}
