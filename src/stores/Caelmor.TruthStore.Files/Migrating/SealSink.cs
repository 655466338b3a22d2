using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>Seals what comes by, taken forward if there are schemas to go by.</summary>
internal sealed class SealSink(SealStream seal, SchemaMigrations? schemas) : ITruthSink
{
    public void Begin(TruthHead head)
    {
        // The seal has begun with it.
    }

    public void Begin(StateHead head) =>
        seal.Begin(head.System, head.Epoch, head.Version, head.Data);

    public void Add(Datum datum, int schemaVersion) =>
        seal.Add(schemas is null ? datum : schemas.Migrate(datum, schemaVersion));

    public void EndState()
    {
    }
}
