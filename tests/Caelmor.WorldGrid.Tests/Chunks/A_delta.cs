using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Chunks;

namespace Caelmor.WorldGrid.Tests.Chunks;

/// <summary>Is read as it was written, in whatever form is shortest.</summary>
public sealed class A_delta
{
    private const int Size = 4096;

    private static readonly UInt128 Base = new(7, 9);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1_000)]
    [InlineData(Size)]
    public void Comes_back_as_it_was(int count)
    {
        var random = new Random(count);
        int[] places =
        [
            .. Enumerable.Range(0, Size).OrderBy(_ => random.Next()).Take(count).Order(),
        ];
        int[] tiles = [.. places.Select(_ => random.Next(int.MinValue, int.MaxValue))];

        var read = DeltaCodec.Read(Written(new(Base, places, tiles, [])), Size);

        read.Base.Should().Be(Base);
        read.Places.Should().Equal(places);
        read.Tiles.Should().Equal(tiles);
    }

    [Fact]
    public void Of_ends_of_numbers_comes_back()
    {
        var read = DeltaCodec.Read(
            Written(new(
                Base, [0, 1, Size - 1], [int.MinValue, int.MaxValue, -1], [])),
            Size);

        read.Places.Should().Equal(0, 1, Size - 1);
        read.Tiles.Should().Equal(int.MinValue, int.MaxValue, -1);
    }

    [Fact]
    public void Of_a_wall_takes_a_few_bytes()
    {
        int[] places = [.. Enumerable.Range(100, 500)];

        Written(new(Base, places, [.. places.Select(_ => 1_234)], []))
            .Length.Should().BeLessThan(30, "it is one run");
    }

    [Fact]
    public void Of_forty_tiles_takes_less_than_six_bytes_each()
    {
        var random = new Random(40);
        int[] places = [.. Enumerable.Range(0, Size).OrderBy(_ => random.Next()).Take(40).Order()];

        Written(new(Base, places, [.. places.Select(_ => random.Next(65_536))], []))
            .Length.Should().BeLessThan(40 * 6);
    }

    [Fact]
    public void Of_a_whole_chunk_is_compressed()
    {
        int[] places = [.. Enumerable.Range(0, Size)];

        Written(new(Base, places, [.. places.Select(place => place % 17)], []))
            .Length.Should().BeLessThan(Size / 4);
    }

    [Fact]
    public void That_was_cut_is_a_flaw_and_nothing_else()
    {
        var random = new Random(1);
        foreach (var count in new[] { 3, 200, Size })
        {
            int[] places = [.. Enumerable.Range(0, count)];
            var written = Written(
                new(Base, places, [.. places.Select(_ => random.Next(count))], []));
            for (var length = 0; length < written.Length; length += 1 + (written.Length / 500))
            {
                var act = () => DeltaCodec.Read(written.AsSpan(0, length), Size);

                act.Should().Throw<FlawException>("cut to {0} of {1}", length, written.Length);
            }
        }
    }

    [Fact]
    public void Of_noise_is_a_flaw_or_within_its_chunk()
    {
        var random = new Random(2);
        for (var trial = 0; trial < 20_000; trial++)
        {
            var noise = new byte[17 + random.Next(40)];
            random.NextBytes(noise);
            noise[16] = (byte)(1 + (trial % 3));
            try
            {
                var read = DeltaCodec.Read(noise, Size);
                read.Places.All(place => place is >= 0 and < Size).Should().BeTrue();
            }
            catch (FlawException)
            {
                // That is what it is.
            }
        }
    }

    [Fact]
    public void Forgets_what_was_undone()
    {
        var terrain = Frontier.Terrain(default);
        var changed = ChunkDelta.On(terrain).With(
            new Dictionary<int, int> { [0] = 5, [2] = 6 }, terrain);
        var tiles = changed.LaidOn(terrain);

        changed.With(new Dictionary<int, int> { [0] = terrain[0], [2] = terrain[2] }, tiles)
            .IsEmpty.Should().BeTrue();
    }

    private static byte[] Written(ChunkDelta delta)
    {
        byte[] room = [];
        return [.. DeltaCodec.Write(delta, ref room)];
    }
}
