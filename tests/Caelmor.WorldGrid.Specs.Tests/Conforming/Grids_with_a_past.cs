using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Shared.Specs;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs.Tests.Conforming;

/// <summary>Stories that the model did not permit once, and that the rules do.</summary>
public sealed class Grids_with_a_past
{
    private const string Whatever = "Whatever the grid has been through";

    [LongFact]
    public Task May_have_folded_saves_that_rotated_away_into_newer_ones() => BeFoundRightAsync(
        "0 backups are kept",
        "an operator rebuilt the mill before",
        "the server was killed before, 5 steps into a save",
        "in the newest save the terrain of the market was altered by a byte before");

    [Fact]
    public Task May_lose_a_save_that_nobody_was_told_of() => BeFoundRightAsync(
        "a flush failed before, 18 steps into a save",
        "the power failed before, 4 steps into a save");

    private static async Task BeFoundRightAsync(params string[] past)
    {
        var suite = new Suite(
            WorldGridSpec.Files.FeaturesWith(Whatever, past),
            WorldGridSpec.Steps,
            WorldGridSpec.Register,
            WorldGridSpec.Circumstances);

        foreach (var grid in new IWorldGridImplementation[] { new PlainWorldGrid(), new EmbeddedWorldGrid() })
        {
            (await suite.WrongIn(Whatever, new WorldGridSubject(grid)))
                .Should().BeNull("{0} does what the rules leave open", grid.Name);
        }
    }
}
