using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Looks at everything and keeps nothing.</summary>
internal sealed class CheckingSink : ITruthSink
{
    public static readonly CheckingSink Instance = new();

    public bool WantsData => false;

    public void Begin(TruthHead head)
    {
        // That it could be read is what was to be known; so below.
    }

    public void Begin(StateHead head)
    {
    }

    public void Add(Datum datum, int schemaVersion)
    {
    }

    public void EndState()
    {
    }
}
