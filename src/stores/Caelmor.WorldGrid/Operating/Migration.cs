using System.Collections.Immutable;
using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Running;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>Leads a save to the current versions, region by region, beside what is in force
/// (pv-5.3, pv-9.1 to 9.4).</summary>
/// <remarks>Each region that is done lies in a file of its own until all are: who is broken off
/// goes on from there. One layer then takes up all of them, in one instant.</remarks>
/// <param name="host">The server.</param>
/// <param name="disks">The place.</param>
/// <param name="parts">Finds copies and makes saves.</param>
/// <param name="genesis">What the world is made from.</param>
internal sealed class Migration(
    IGridHost host, GridDisks disks, GridParts parts, GridGenesis genesis)
{
    private readonly List<LayerContent> _done = [];
    private ImmutableArray<VersionCount> _versions = [];
    private RegionObject? _underWay;

    public MigrationOutcome Run(Shelf shelf)
    {
        var (chain, from) = (shelf.Chain, shelf.Chain.InForce!);
        Schemas.Demand(host.Schemas, from);
        var migrated = 0;
        try
        {
            foreach (var at in Regions(chain))
            {
                var copy = parts.Finder.Find(chain, EntryKey.Of(at));
                if (copy.Refusal is { } refusal)
                {
                    // What nobody sees is not led anywhere, and all or nothing is migrated.
                    throw new GridRefusedException(refusal);
                }

                if (copy.Frame is { } frame)
                {
                    migrated += Migrate(from.Number, at, RegionDocument.Read(frame), shelf.Names);
                }
            }
        }
        catch (Exception error) when (_underWay is not null)
        {
            var failed = Failed(_underWay, error.Message);
            TakeAway();
            return failed;
        }

        if (migrated > 0)
        {
            Commit(shelf, from);
        }

        Forget();
        return new MigrationOutcome.Migrated(migrated);
    }

    private IEnumerable<RegionPosition> Regions(Chain chain)
    {
        var geometry = new Geometry(genesis);
        return chain.Links.Select(link => link.Layer).OfType<Layer>()
            .SelectMany(layer => layer.Index.Entries)
            .Where(entry => !entry.Key.IsChunk)
            .Select(entry => entry.Key)
            .Distinct()
            .OrderBy(geometry.PlaceOf)
            .Select(key => key.Region);
    }

    // A region that an earlier run has finished is taken as it left it.
    private int Migrate(
        long save, RegionPosition at, RegionState old, IReadOnlySet<string> names)
    {
        var name = GridNames.Migration(save, at);
        var led = names.Contains(name) ? Finished(name, at) : null;
        if (led is null)
        {
            led = old with { Objects = [.. old.Objects.Select(Lead)] };
            if (led.Objects.SequenceEqual(old.Objects))
            {
                _versions = Schemas.Count(_versions, [], [led]);
                return 0;
            }

            Keep(name, save, led);
        }

        _versions = Schemas.Count(_versions, [], [led]);
        _done.Add(new MigratedRegion(at, () => Finished(name, at)!));
        return led.Objects.Zip(old.Objects).Count(pair => pair.First != pair.Second);
    }

    // What is newer is left alone (pv-5.1).
    private RegionObject Lead(RegionObject one)
    {
        if (one.SchemaVersion > host.Schemas.Current(one.Type))
        {
            return one;
        }

        _underWay = one;
        var led = Schemas.Upgrade(host.Schemas, one);
        _underWay = null;
        return led;
    }

    private void Keep(string name, long save, RegionState state)
    {
        parts.Saver.Make(name, file =>
        {
            using var writer = new LayerWriter(file);
            new LayerContent.State(state).WriteTo(writer, save);
            return writer.Finish(new(
                LayerManifest.Own,
                LayerManifest.OwnVersion,
                save,
                "a region that is migrated",
                host.Time.GetUtcNow(),
                genesis,
                Previous: 0,
                Oldest: save,
                Versions: []));
        });
    }

    private RegionState? Finished(string name, RegionPosition at)
    {
        try
        {
            using var layer = Layer.Open(disks.Main, name);
            return layer.Index.Find(EntryKey.Of(at)) is >= 0 and var found
                && layer.Read(found) is { } frame
                ? RegionDocument.Read(frame)
                : null;
        }
        catch (FlawException)
        {
            return null;
        }
    }

    private void Commit(Shelf shelf, LayerManifest from)
    {
        var draft = parts.Maker.Draft(shelf.Chain, new(), shelf.LastNumber + 1, from.Stamp);
        var keys = _done.Select(one => one.Key).ToHashSet();
        var link = parts.Maker.Write(new(
            draft.Manifest with { Versions = _versions },
            [.. draft.Contents.Where(one => !keys.Contains(one.Key)), .. _done]));
        foreach (var layer in link.Copies)
        {
            layer.Dispose();
        }
    }

    private MigrationOutcome.Failed Failed(RegionObject at, string error)
    {
        parts.Alarms.Tell(new(
            GridReportKind.FailedMigration,
            host.Time.GetUtcNow(),
            $"The migration of '{at.Id}' from version {at.SchemaVersion} failed: {error} All is as "
            + "before. Mend the step or the object, and migrate again.")
        {
            ObjectId = at.Id,
            ObjectVersion = at.SchemaVersion,
        });
        return new(at.Id, at.SchemaVersion, error);
    }

    // Nothing that a failed migration has made is there again after the power failed, for the next
    // one would go on from it (pv-9.2).
    private void TakeAway()
    {
        var made = disks.Main.List(GridNames.IsOfMigration).Select(entry => entry.Name).ToList();
        made.ForEach(disks.Main.Delete);
        if (made.Count > 0)
        {
            disks.Main.FlushFolder();
        }
    }

    // What can't be taken away after it was done means nothing any more.
    private void Forget()
    {
        try
        {
            TakeAway();
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            // The next migration does it.
        }
    }

    private sealed record MigratedRegion(RegionPosition At, Func<RegionState> Read)
        : LayerContent(EntryKey.Of(At))
    {
        public override void WriteTo(LayerWriter writer, long save) =>
            new State(Read()).WriteTo(writer, save);
    }
}
