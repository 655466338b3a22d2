namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>How packages are made of the checkout.</summary>
/// <remarks>
/// Once, of what was built for the tests. With <c>CAELMOR_THOROUGH=1</c> all is built in Release
/// first, as for those who get them, and whoever walks the guide makes them as the guide tells.
/// </remarks>
internal static class Packing
{
    /// <summary>What the guide tells.</summary>
    public const string Told = "dotnet pack -c Release -o artifacts/packages";

    /// <summary>The one that tests are built in.</summary>
    public static string Configuration =>
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>How they are made in a folder.</summary>
    public static string Into(string folder) => Thorough.IsWanted
        ? $"dotnet pack -c Release --no-restore -v q -o '{folder}'"
        : $"dotnet pack -c {Configuration} --no-build -v q -o '{folder}'";

    /// <summary>Commands of the guide; packages that there are already are laid in their
    /// place.</summary>
    public static string Instead(string commands, string folder) => Thorough.IsWanted
        ? commands
        : commands.Replace(
            Told,
            $"mkdir -p artifacts/packages && cp '{folder}'/* artifacts/packages",
            StringComparison.Ordinal);
}
