using Caelmor.Persistence.Packages.Tests.Packages;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>Its commands for the certifier, with the tool in the place of a checkout.</summary>
/// <remarks>
/// The others are <c>dotnet test</c>, which runs this very test, and <c>drift</c>, which needs the
/// designers' documents.
/// </remarks>
[Collection(PackedCollection.Name)]
public sealed class The_readme(Packed packed)
{
    // They take seconds each; .ci/run runs them all.
    private static readonly string[] Long = ["--store ", "--spec "];

    private const string InACheckout =
        "dotnet run --project src/tool/Caelmor.Persistence.Certify -c Release";

    [LongTheory]
    [MemberData(nameof(Commands))]
    public async Task Tells_commands_that_work(string arguments, int exitCode)
    {
        var folder = $"readme {Math.Abs(string.GetHashCode(arguments, StringComparison.Ordinal))}";

        var run = await packed.InNewFolder(folder).RunAsync($"caelmor-certify {arguments}");

        run.ExitCode.Should().Be(exitCode, run.Output);
    }

    public static TheoryData<string, int> Commands()
    {
        var data = new TheoryData<string, int>();
        foreach (var block in Document.Read("README.md"))
        {
            foreach (var line in block.Commands.Split('\n').Where(IsToBeRun))
            {
                data.Add(ArgumentsOf(line), block.ExitCode);
            }
        }

        return data;
    }

    private static bool IsToBeRun(string line) =>
        line.StartsWith(InACheckout, StringComparison.Ordinal)
        && !line.Contains(" drift ")
        && (Thorough.IsWanted || !Array.Exists(Long, line.Contains));

    private static string ArgumentsOf(string line) =>
        line[InACheckout.Length..].Split('#')[0].Replace(" -- ", "").Trim();
}
