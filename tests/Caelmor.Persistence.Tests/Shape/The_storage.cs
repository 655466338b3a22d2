using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>What stores stand on knows no word of what any of them keeps.</summary>
public sealed class The_storage
{
    // Systems of files it has to name; those that take part in a save are known by their parts.
    private static readonly ForeignWords Foreign = new(
        [
            "systems", "truth", "truths", "epoch", "epochs", "seal", "seals", "datum", "canon",
            "persistence", "orchestrator", "participants", "npc", "quest", "world", "grid", "grids",
            "region", "regions", "chunk", "chunks", "layer", "layers", "ledger", "ledgers", "audit",
            "snapshot", "snapshots",
        ]);

    [Theory]
    [InlineData("Caelmor.Storage", 30)]
    [InlineData("Caelmor.Storage.CrashProofs", 12)]
    public void Names_no_truth_epoch_seal_grid_or_ledger(string project, int least)
    {
        var files = ForeignWords.Sources("src", "stores", project);

        files.Should().HaveCountGreaterThan(least, "it is somewhere");
        files.SelectMany(Foreign.InFile).Should().BeEmpty();
    }

    [Theory]
    [InlineData("var truthOf = 1;", "truthOf")]
    [InlineData("Throw(\"There is no such epoch.\");", "epoch")]
    [InlineData("record LedgerLine;", "LedgerLine")]
    [InlineData("FlushFileSystem(file); // of a truth, of a grid", null)]
    public void Would_be_seen_to(string code, string? named) =>
        Foreign.In(code).Should().Equal(named is null ? [] : [named]);
}
