using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>A truth, as it is written.</summary>
public sealed record TruthForm(
    long Epoch, int Version, ImmutableArray<StateForm> States, string Seal)
{
    public static TruthForm Of(Truth truth) => new(
        truth.Epoch.Number,
        truth.Version.Number,
        [.. truth.States.Select(StateForm.Of)],
        truth.Seal.Hex);

    public Truth Read() =>
        new(new(Epoch), new(Version), [.. States.Select(state => state.Read())], new(Seal));
}
