using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>A system state, as it is written.</summary>
public sealed record StateForm(
    string System, long Epoch, int Version, ImmutableArray<DatumForm> Data)
{
    public static StateForm Of(SystemState state) => new(
        state.System.Text,
        state.Epoch.Number,
        state.Version.Number,
        [.. state.Data.Select(DatumForm.Of)]);

    public SystemState Read() =>
        new(new(System), new(Epoch), new(Version), Data.Select(datum => datum.Read()));
}
