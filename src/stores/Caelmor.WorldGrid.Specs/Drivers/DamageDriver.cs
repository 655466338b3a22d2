using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>Damages the pieces of a place, where the grid says that something lies.</summary>
public sealed class DamageDriver(WorldDriver world, OperatorDriver operators, SchemaBook schemas)
{
    private readonly List<(string Piece, byte[] After)> _damaged = [];
    private bool _staysOpen;

    /// <summary>The pieces that were damaged, as they are since.</summary>
    internal IReadOnlyList<(string Piece, byte[] After)> Damaged => _damaged;

    /// <summary>The grid is open while it is damaged.</summary>
    public void StayOpen() => _staysOpen = true;

    /// <summary>Something is damaged, in the newest copies of it.</summary>
    /// <param name="copies">How many, newest first.</param>
    /// <param name="thing">What.</param>
    /// <param name="damage">How.</param>
    public async Task DamageAsync(int copies, Thing thing, Damage damage)
    {
        await (_staysOpen ? world.GetReadyAsync() : world.CloseAsync());
        world.Touch(thing.Region);
        world.Touch(damage == Damage.Swapped ? WorldName.Harbour : null);
        foreach (var (item, other) in ItemsOf(thing))
        {
            var extents = await LocateAsync(item);
            Expect.That(
                extents.Count > 0, "the grid says where its copies lie.", () => "nowhere.");
            foreach (var extent in extents.Take(copies))
            {
                await DamageAsync(extent, extents, other, damage);
            }
        }
    }

    /// <summary>Every piece is altered from its beginning to its end.</summary>
    public Task AlterAsync() => AlterAsync(each: 1, AlteredThroughout);

    /// <summary>Every second piece is altered by a byte, so that it may still look like
    /// one.</summary>
    public Task AlterSomeAsync() => AlterAsync(each: 2, Altered);

    /// <summary>The objects of a region are of a version that nobody here knows.</summary>
    public async Task OutrunAsync(WorldName name)
    {
        const int Unknown = 9;
        await world.GetReadyAsync();
        var current = schemas.Current;
        var state = world.Town.StateOf(name, 2);
        schemas.Current = Unknown;
        await world.WriteAsync([], state with
        {
            Objects = [.. state.Objects.Select(one => one with { SchemaVersion = Unknown })],
        });
        await world.SaveAsync();
        world.Touch(name);
        await world.CloseAsync();
        schemas.Current = current;
    }

    internal Task<IReadOnlyList<Extent>> LocateAsync(GridItem item) =>
        operators.AskAsync<IReadOnlyList<Extent>>(
            GridMethods.Locate, form => form with { Item = item });

    /// <summary>Whatever of something has copies of its own; and the same of the harbour.</summary>
    internal IEnumerable<(GridItem Item, GridItem Other)> ItemsOf(Thing thing)
    {
        var (name, other) = (thing.Region!.Value, WorldName.Harbour);
        if (thing.Kind != ThingKind.Terrain)
        {
            yield return (new(null, world.Town.At(name)), new(null, world.Town.At(other)));
        }

        if (thing.Kind != ThingKind.State)
        {
            foreach (var (chunk, there) in world.Town.ChunksOf(name).Zip(world.Town.ChunksOf(other)))
            {
                yield return (new(chunk, null), new(there, null));
            }
        }
    }

    /// <summary>One copy is damaged.</summary>
    internal Task DamageAsync(Extent extent, Damage damage) => DamageAsync(
        extent, [extent], new(null, world.Town.At(WorldName.Harbour)), damage);

    private async Task AlterAsync(int each, Func<byte[], int, byte[]> alter)
    {
        await world.CloseAsync();
        foreach (var (number, piece) in world.Place.Pieces.Index().Where(one => one.Index % each == 0))
        {
            world.Journal.Note("pieces", GridAction.Alter, piece);
            Write(piece, alter(world.Place.Read(piece)!, number));
        }
    }

    private async Task DamageAsync(
        Extent extent, IReadOnlyList<Extent> copies, GridItem other, Damage damage)
    {
        world.Journal.Note("pieces", GridAction.Alter, extent.Piece);
        var content = Slice(extent);
        switch (damage)
        {
            case Damage.Swapped:
                var there = (await LocateAsync(other))[0];
                var taken = Slice(there);
                Put(there, content);
                Put(extent, taken);
                break;
            case Damage.PutBack:
                Put(extent, Slice(copies[^1]));
                break;
            case Damage.CutShort:
                Put(extent, content[..(content.Length / 2)]);
                break;
            case Damage.Gone when extent.Length == world.Place.Read(extent.Piece)!.Length:
                world.Place.Lose(extent.Piece);
                break;
            case Damage.Gone:
                Put(extent, []);
                break;
            default:
                Put(extent, Altered(content, (int)extent.Save));
                break;
        }
    }

    private static byte[] Altered(byte[] content, int number)
    {
        byte[] altered = [.. content];
        if (altered.Length > 0)
        {
            altered[(number + 1) * 31 % altered.Length] ^= 1;
        }

        return altered;
    }

    // Whatever is checked for itself, none of it is sound.
    private static byte[] AlteredThroughout(byte[] content, int number)
    {
        const int Apart = 16;
        byte[] altered = [.. content];
        for (var place = number % Apart; place < altered.Length; place += Apart)
        {
            altered[place] ^= 1;
        }

        return altered;
    }

    private byte[] Slice(Extent extent)
    {
        var piece = world.Place.Read(extent.Piece);
        Expect.That(
            piece is not null && extent.Offset >= 0
                && extent.Offset + extent.Length <= piece.Length,
            "a copy lies where the grid says.",
            () => $"'{extent.Piece}' has no {extent.Length} bytes from {extent.Offset} on.");
        return piece![(int)extent.Offset..][..extent.Length];
    }

    private void Put(Extent extent, byte[] content)
    {
        var piece = world.Place.Read(extent.Piece)!;
        Write(
            extent.Piece,
            [.. piece[..(int)extent.Offset], .. content, .. piece[((int)extent.Offset + extent.Length)..]]);
    }

    private void Write(string piece, byte[] content)
    {
        world.Place.Alter(piece, content);

        // A piece may have several copies in it, and is damaged once for each.
        _damaged.RemoveAll(one => one.Piece == piece);
        _damaged.Add((piece, content));
    }
}

/// <summary>How something is damaged.</summary>
public enum Damage
{
    AlteredByAByte,
    CutShort,
    Swapped,
    PutBack,
    Gone,
}
