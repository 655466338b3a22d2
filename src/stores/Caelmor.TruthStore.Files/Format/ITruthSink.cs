using System.Collections.Immutable;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Takes a truth out of a file, object by object, in the order of the file.</summary>
internal interface ITruthSink
{
    /// <summary>Whether data are to be made at all; if not, they are checked and no more.</summary>
    bool WantsData => true;

    /// <summary>What the truth says of itself.</summary>
    void Begin(TruthHead head) { }

    /// <summary>What a state says of itself; its data follow.</summary>
    void Begin(StateHead head) { }

    /// <summary>A datum. Its value lasts until the next one, unless the reader retains.</summary>
    void Add(Datum datum, int schemaVersion);

    /// <summary>The state is complete and its checksum right.</summary>
    void EndState() { }
}

/// <summary>Looks at everything and keeps nothing.</summary>
internal sealed class CheckingSink : ITruthSink
{
    public static readonly CheckingSink Instance = new();

    public bool WantsData => false;

    public void Add(Datum datum, int schemaVersion)
    {
        // That it could be read is what was to be known.
    }
}

/// <summary>Puts a truth together again, exactly as it was committed.</summary>
/// <param name="schemas">
/// The schemas of this build; an object of any other is refused. Null accepts all, for looking.
/// </param>
internal sealed class TruthAssembler(SchemaMigrations? schemas) : ITruthSink
{
    private readonly List<SystemState> _states = [];
    private ImmutableArray<Datum>.Builder _data = ImmutableArray.CreateBuilder<Datum>();
    private TruthHead _head;
    private StateHead _state;

    public Truth Truth => new(
        _head.Epoch, _head.Version, _head.States is null ? default : [.. _states], _head.Seal);

    public void Begin(TruthHead head) => _head = head;

    public void Begin(StateHead head)
    {
        _state = head;
        _data = ImmutableArray.CreateBuilder<Datum>();
    }

    public void Add(Datum datum, int schemaVersion)
    {
        schemas?.Check(datum, schemaVersion);
        _data.Add(datum);
    }

    public void EndState() => _states.Add(
        new(_state.System, _state.Epoch, _state.Version, _data.DrainToImmutable()));
}
