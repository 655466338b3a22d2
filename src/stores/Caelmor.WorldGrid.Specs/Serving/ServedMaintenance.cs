using System.Text.Json;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Serving;

/// <summary>Maintenance in this process, at the other end of the seam.</summary>
internal sealed class ServedMaintenance(IWorldGridMaintenance maintenance, IGridPlace staging)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    public async Task<JsonElement?> AnswerAsync(string method, MaintenanceForm form) =>
        method switch
        {
            GridMethods.List => GridJson.Write(await maintenance.ListAsync(Never)),
            GridMethods.Verify => GridJson.Write(await maintenance.VerifyAsync(Never)),
            GridMethods.Salvage => GridJson.Write(await maintenance.SalvageAsync(Never)),
            GridMethods.Locate => GridJson.Write(await maintenance.LocateAsync(form.Item!, Never)),
            GridMethods.Migrate => Form(await maintenance.MigrateAsync(Never)),
            GridMethods.Drill => GridJson.Write(await maintenance.DrillAsync(staging, Never)),
            _ => await ActAsync(method, form),
        };

    private async Task<JsonElement?> ActAsync(string method, MaintenanceForm form)
    {
        await (method switch
        {
            GridMethods.Use => maintenance.UseAsync(form.Save, Never),
            GridMethods.Rebuild => maintenance.RebuildAsync(form.Region, Never),
            GridMethods.Regenerate =>
                maintenance.RegenerateWorldAsync(form.Genesis!, form.Operator, Never),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
        });
        return null;
    }

    private static JsonElement Form(MigrationOutcome outcome) => GridJson.Write(outcome switch
    {
        MigrationOutcome.Failed failed => new MigrationForm(
            "failed",
            ObjectId: failed.ObjectId,
            SchemaVersion: failed.SchemaVersion,
            Error: failed.Error),
        MigrationOutcome.Migrated migrated => new MigrationForm("migrated", migrated.Objects),
        _ => new MigrationForm(""),
    });
}
