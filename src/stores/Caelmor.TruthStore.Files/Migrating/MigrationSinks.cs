using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>Notes which systems a file has, in which order.</summary>
internal sealed class HeadSink : ITruthSink
{
    public bool WantsData => false;

    public TruthHead Truth { get; private set; }

    public List<string> Systems { get; } = [];

    public void Begin(TruthHead head) => Truth = head;

    public void Begin(StateHead head) => Systems.Add(head.System.Text);

    public void Add(Datum datum, int schemaVersion)
    {
        // The data have their turn later.
    }

    public void EndState()
    {
    }
}

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
