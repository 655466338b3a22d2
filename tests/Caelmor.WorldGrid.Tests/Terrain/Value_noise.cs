using Caelmor.WorldGrid.Embedded.Terrain;

namespace Caelmor.WorldGrid.Tests.Terrain;

/// <summary>Is the same by vectors and one by one, and the same for ever.</summary>
public sealed class Value_noise
{
    [Theory]
    [InlineData(0, 0, 64, "")]
    [InlineData(-1, -1, 64, "octaves=11")]
    [InlineData(1_000_003, -2_000_029, 16, "octaves=3")]
    [InlineData(5, 7, 13, "octaves=1")]
    [InlineData(-9, 4, 1, "octaves=6")]
    public void Is_the_same_by_vectors_and_one_by_one(int x, int y, int size, string parameters)
    {
        foreach (var seed in new[] { 0L, -1, 77, long.MaxValue, (1L << 53) + 1 })
        {
            var genesis = new GridGenesis("value-noise", 1, seed, parameters, ChunkSize: size);

            var tiles = new ValueNoise().Generate(genesis, new(x, y));

            tiles.Length.Should().Be(size * size);
            var octaves = ValueNoise.OctavesOf(parameters);
            for (var place = 0; place < tiles.Length; place++)
            {
                tiles[place].Should().Be(ValueNoise.Tile(
                    seed, (x * size) + (place % size), (y * size) + (place / size), octaves));
            }
        }
    }

    [Fact]
    public void Has_heights_from_0_to_65535_and_hills_among_them()
    {
        var tiles = new ValueNoise().Generate(new("value-noise", 1, 4, ""), default);

        tiles.Should().OnlyContain(tile => tile >= 0 && tile <= 65_535);
        tiles.Distinct().Count().Should().BeGreaterThan(500);
    }

    // Worked out by somebody else's arithmetic.
    [Theory]
    [InlineData(4_711, 0, 0, 6, 22378)]
    [InlineData(4_711, -17, 23, 6, 31086)]
    [InlineData(-1, 123_456, -654_321, 11, 33364)]
    public void Never_changes(long seed, int x, int y, int octaves, int tile) =>
        ValueNoise.Tile(seed, x, y, octaves).Should().Be(tile);

    [Theory]
    [InlineData("hills")]
    [InlineData("octaves=0")]
    [InlineData("octaves=12")]
    public void Refuses_parameters_that_mean_nothing(string parameters)
    {
        var act = () => ValueNoise.OctavesOf(parameters);

        act.Should().Throw<FormatException>().WithMessage($"*'{parameters}'*octaves=N*");
    }
}
