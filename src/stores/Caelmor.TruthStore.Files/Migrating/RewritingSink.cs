using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>Writes what comes by, taken forward, into a new file.</summary>
internal sealed class RewritingSink(ContainerWriter container, SchemaMigrations schemas)
    : ITruthSink
{
    public void Begin(TruthHead head)
    {
        // The container has begun with it, under a new seal.
    }

    public void Begin(StateHead head) => container.Begin(head);

    public void Add(Datum datum, int schemaVersion) =>
        container.Add(schemas.Migrate(datum, schemaVersion), schemas.Current(datum.Kind));

    public void EndState() => container.EndSection();
}
