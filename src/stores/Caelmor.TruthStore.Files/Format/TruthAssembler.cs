using System.Collections.Immutable;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Migrating;

namespace Caelmor.TruthStore.Files.Format;

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
