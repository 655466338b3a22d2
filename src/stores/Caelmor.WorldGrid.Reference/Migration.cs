using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>Leads a save to the current versions, region by region, beside what is in force (pv-5.3,
/// pv-9.1 to 9.4).</summary>
internal sealed class Migration(IGridHost host, GridSteps steps, SaveReader reader)
{
    // What is done so far belongs to no save yet.
    private const int NoSave = 0;

    private RegionObject? _underWay;

    public async ValueTask<MigrationOutcome> RunAsync(long number)
    {
        var from = reader.InForce!;
        steps.DemandSteps(host.Schemas, from);
        var maker = new SaveMaker(host, steps, reader, from.Genesis);
        await maker.CarryOverAsync(_ => false);
        var migrated = 0;
        try
        {
            foreach (var entry in from.RegionEntries.Where(one => maker.Find(one) is not null))
            {
                migrated += await MigrateAsync(from, entry, maker);
            }
        }
        catch (Exception error) when (_underWay is { } at)
        {
            await ForgetAsync();
            return Failed(at, error.Message);
        }

        if (migrated > 0)
        {
            await steps.Commit(host.Place, maker.Draft(number, from.Save.Stamp));
        }

        await ForgetAsync();
        return new MigrationOutcome.Migrated(migrated);
    }

    // A region that an earlier run has finished is taken as it left it.
    private async ValueTask<int> MigrateAsync(Manifest from, string entry, SaveMaker maker)
    {
        var old = RegionText.Parse(maker.Find(entry)!.Content);
        var piece = PieceNames.InMigration(from.Number, entry);
        var done = await host.Place.ReadAsync(piece) is { } bytes ? Envelope.Read(bytes) : null;
        if (done is null)
        {
            var state = old with { Objects = [.. old.Objects.Select(Lead)] };
            done = new(Envelope.Region, 1, NoSave, entry, RegionText.Of(state));
            await SaveDraft.WriteAsync(host.Place, piece, done.ToBytes());
            await host.Place.FlushNamesAsync();
        }

        maker.Put(entry, Envelope.Region, done.Content);
        return RegionText.Parse(done.Content).Objects.Except(old.Objects).Count();
    }

    // What is newer is left alone (pv-5.1).
    private RegionObject Lead(RegionObject one)
    {
        if (one.SchemaVersion > host.Schemas.Current(one.Type))
        {
            return one;
        }

        _underWay = one;
        var led = steps.Upgrade(host.Schemas, one);
        _underWay = null;
        return led;
    }

    private MigrationOutcome.Failed Failed(RegionObject at, string error)
    {
        reader.Say(new(
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

    // Nothing of it is there again after the power failed, for the next migration would go on from
    // it (pv-9.2).
    private async ValueTask ForgetAsync()
    {
        foreach (var piece in (await host.Place.ListAsync()).Where(PieceNames.IsOfMigration))
        {
            await host.Place.DeleteAsync(piece);
        }

        await host.Place.FlushNamesAsync();
    }
}
