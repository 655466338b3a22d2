using System.Text.RegularExpressions;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>What certifies knows no word of what is certified.</summary>
public sealed partial class The_kit
{
    private static readonly string[] Foreign =
    [
        "system", "systems", "truth", "truths", "gate", "gates", "stage", "stages", "epoch",
        "epochs", "orchestrator", "orchestrators", "datum", "persistence", "npc", "quest",
        "alderford",
    ];

    // The platform's names: they mean other systems.
    private static readonly string[] Others =
        ["EnumerateFileSystemEntries", "OperatingSystem", "System"];

    [Fact]
    public void Names_no_system_truth_gate_or_stage()
    {
        var files = Directory.GetFiles(Repository.File("src", "kit"), "*.cs", new EnumerationOptions
        {
            RecurseSubdirectories = true,
        }).Where(IsSource).ToList();

        files.Should().HaveCountGreaterThan(100, "the kit is somewhere");
        files.SelectMany(Named).Should().BeEmpty();
    }

    [Theory]
    [InlineData("var truthOf = 1;", "truthOf")]
    [InlineData("Throw(\"There is no such gate.\");", "gate")]
    [InlineData("record SystemState;", "SystemState")]
    [InlineData("using System.IO; // a truth, a stage", null)]
    public void Would_be_seen_to(string code, string? named) =>
        Words(code).Should().Equal(named is null ? [] : [named]);

    private static bool IsSource(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}");

    private static IEnumerable<string> Named(string file) =>
        File.ReadLines(file).SelectMany((line, at) =>
            Words(line).Select(word => $"{Path.GetFileName(file)}:{at + 1}: {word}"));

    private static IEnumerable<string> Words(string line) =>
        from Match word in Word().Matches(Comment().Replace(line, string.Empty))
        where !Others.Contains(word.Value)
        where Part().Matches(word.Value).Any(part => Foreign.Contains(part.Value.ToLowerInvariant()))
        select word.Value;

    [GeneratedRegex("//.*", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])", RegexOptions.None, 1000)]
    private static partial Regex Part();
}
