using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>What certifies knows no word of what is certified.</summary>
public sealed class The_kit
{
    // The platform's names mean other systems.
    private static readonly ForeignWords Foreign = new(
        [
            "system", "systems", "truth", "truths", "gate", "gates", "stage", "stages", "epoch",
            "epochs", "orchestrator", "orchestrators", "datum", "persistence", "npc", "quest",
            "alderford",
        ],
        "EnumerateFileSystemEntries",
        "OperatingSystem",
        "System");

    [Fact]
    public void Names_no_system_truth_gate_or_stage()
    {
        var files = ForeignWords.Sources("src", "kit");

        files.Should().HaveCountGreaterThan(100, "the kit is somewhere");
        files.SelectMany(Foreign.InFile).Should().BeEmpty();
    }

    [Theory]
    [InlineData("var truthOf = 1;", "truthOf")]
    [InlineData("Throw(\"There is no such gate.\");", "gate")]
    [InlineData("record SystemState;", "SystemState")]
    [InlineData("using System.IO; // a truth, a stage", null)]
    public void Would_be_seen_to(string code, string? named) =>
        Foreign.In(code).Should().Equal(named is null ? [] : [named]);
}
