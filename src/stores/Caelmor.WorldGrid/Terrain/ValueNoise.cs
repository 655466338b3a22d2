using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Caelmor.WorldGrid.Embedded.Terrain;

/// <summary>An example of a generator: hills of value noise, in integers alone, so that every
/// machine makes the same ones (pv-1.1).</summary>
/// <remarks>
/// A tile is its height, from 0 to 65535. The parameters are <c>octaves=N</c>, from 1 to 11 and 6
/// if nothing is said: the widest hills are 2^N tiles wide, and each octave is half as high as the
/// one before. Eight tiles are made at once where the machine can; they are the very ones that
/// <see cref="Tile"/> makes one by one. Regions begin empty.
/// </remarks>
public sealed class ValueNoise : ITerrainGenerator
{
    private const int UsualOctaves = 6;
    private const int MostOctaves = 11;
    private const int FractionBits = 8;

    /// <inheritdoc/>
    public string Name => "value-noise";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public ImmutableArray<int> Generate(GridGenesis genesis, ChunkPosition at)
    {
        ArgumentNullException.ThrowIfNull(genesis);
        var octaves = OctavesOf(genesis.Parameters);
        var size = genesis.ChunkSize;
        var tiles = new int[size * size];
        for (var row = 0; row < size; row++)
        {
            var y = (at.Y * size) + row;
            var line = tiles.AsSpan(row * size, size);
            var done = Vector256.IsHardwareAccelerated
                ? Rows(genesis.Seed, at.X * size, y, octaves, line)
                : 0;
            for (var column = done; column < size; column++)
            {
                line[column] = Tile(genesis.Seed, (at.X * size) + column, y, octaves);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tiles);
    }

    /// <inheritdoc/>
    public RegionState Populate(GridGenesis genesis, RegionPosition at) => new(at, 0, [], []);

    /// <summary>One tile.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="x">To the east.</param>
    /// <param name="y">To the north.</param>
    /// <param name="octaves">How many octaves, from 1 to 11.</param>
    public static int Tile(long seed, int x, int y, int octaves)
    {
        var height = 0;
        for (var octave = octaves; octave >= 1; octave--)
        {
            var (left, low) = (x >> octave, y >> octave);
            var (fx, fy) = (Fraction(x, octave), Fraction(y, octave));
            var salt = Salt(seed, octave);
            var south = Between(Corner(left, low, salt), Corner(left + 1, low, salt), fx);
            var north = Between(Corner(left, low + 1, salt), Corner(left + 1, low + 1, salt), fx);
            height += Between(south, north, fy) >> (octaves - octave + 1);
        }

        return height;
    }

    /// <summary>How many octaves parameters ask for.</summary>
    /// <exception cref="FormatException">They ask for something else.</exception>
    public static int OctavesOf(string parameters)
    {
        if (string.IsNullOrEmpty(parameters))
        {
            return UsualOctaves;
        }

        const string Octaves = "octaves=";
        return parameters.StartsWith(Octaves, StringComparison.Ordinal)
            && int.TryParse(
                parameters[Octaves.Length..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var octaves)
            && octaves is >= 1 and <= MostOctaves
            ? octaves
            : throw new FormatException(
                $"Found the parameters '{parameters}'; expected octaves=N, with N from 1 to "
                + $"{MostOctaves}.");
    }

    // As many whole vectors as fit.
    private static int Rows(long seed, int x, int y, int octaves, Span<int> line)
    {
        var done = 0;
        for (; done + Vector256<int>.Count <= line.Length; done += Vector256<int>.Count)
        {
            var here = Vector256.Create(x + done) + Vector256<int>.Indices;
            var height = Vector256<int>.Zero;
            for (var octave = octaves; octave >= 1; octave--)
            {
                var (left, low) = (here >> octave, y >> octave);
                var (fx, fy) = (Fraction(here, octave), Vector256.Create(Fraction(y, octave)));
                var salt = Salt(seed, octave);
                var right = left + Vector256<int>.One;
                var south = Between(Corner(left, low, salt), Corner(right, low, salt), fx);
                var north = Between(Corner(left, low + 1, salt), Corner(right, low + 1, salt), fx);
                height += Between(south, north, fy) >> (octaves - octave + 1);
            }

            height.CopyTo(line[done..]);
        }

        return done;
    }

    private static int Salt(long seed, int octave) =>
        unchecked((int)(seed ^ (seed >> 32)) + (octave * (int)0x9E3779B9));

    private static int Fraction(int at, int octave) =>
        ((at & ((1 << octave) - 1)) << FractionBits) >> octave;

    private static Vector256<int> Fraction(Vector256<int> at, int octave) =>
        ((at & Vector256.Create((1 << octave) - 1)) << FractionBits) >> octave;

    private static int Between(int from, int to, int fraction) =>
        from + (((to - from) * fraction) >> FractionBits);

    private static Vector256<int> Between(
        Vector256<int> from, Vector256<int> to, Vector256<int> fraction) =>
        from + (((to - from) * fraction) >> FractionBits);

    // The height of a corner of the lattice, from 0 to 65535.
    private static int Corner(int x, int y, int salt)
    {
        unchecked
        {
            var mixed = (x * (int)0x9E3779B1) ^ (y * (int)0x85EBCA77) ^ salt;
            mixed = (mixed ^ (mixed >>> 15)) * 0x2C1B3C6D;
            mixed = (mixed ^ (mixed >>> 12)) * 0x297A2D39;
            return (mixed ^ (mixed >>> 15)) & 0xFFFF;
        }
    }

    private static Vector256<int> Corner(Vector256<int> x, int y, int salt)
    {
        unchecked
        {
            var mixed = (x * (int)0x9E3779B1) ^ Vector256.Create((y * (int)0x85EBCA77) ^ salt);
            mixed = (mixed ^ (mixed >>> 15)) * 0x2C1B3C6D;
            mixed = (mixed ^ (mixed >>> 12)) * 0x297A2D39;
            return (mixed ^ (mixed >>> 15)) & Vector256.Create(0xFFFF);
        }
    }
}
