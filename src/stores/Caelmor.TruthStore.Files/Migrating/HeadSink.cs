using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Format;

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
