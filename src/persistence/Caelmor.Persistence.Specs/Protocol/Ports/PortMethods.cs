using System.Collections.Frozen;
using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>The names by which calls go over the pipe, and what they are answered with.</summary>
public static class PortMethods
{
    private static readonly PortMethod[] Methods =
    [
        new("surface/produce", typeof(PortCall.Produce), typeof(ImmutableArray<StateForm>)),
        new("surface/takeBack", typeof(PortCall.TakeBack), typeof(SystemStatus)),
        new("surface/discard", typeof(PortCall.Discard), typeof(SystemStatus)),
        new("surface/becomeEligible", typeof(PortCall.BecomeEligible), typeof(SystemStatus)),
        new("surface/activate", typeof(PortCall.Activate), typeof(SystemStatus)),
        new("surface/status", typeof(PortCall.Status), typeof(SystemStatus)),
        new("simulation/hold", typeof(PortCall.Hold), Result: null),
        new("simulation/release", typeof(PortCall.Release), Result: null),
        new("truth/read", typeof(PortCall.Read), typeof(StoredTruthForm), MayBeNull: true),
        new("truth/commit", typeof(PortCall.Commit), Result: null),
        new("observation/admit", typeof(PortCall.Admit), Result: null),
        new("hearsay/tell", typeof(PortCall.Tell), typeof(ImmutableArray<StateForm>)),
        new("ticks/current", typeof(PortCall.CurrentTick), typeof(long)),
        new("ticks/enrol", typeof(PortCall.Enrol), Result: null),
        new("logic/evaluate", typeof(PortCall.Evaluate), Result: null),
        new("logic/emitIntent", typeof(PortCall.EmitIntent), Result: null),
    ];

    private static readonly FrozenDictionary<string, PortMethod> ByName =
        Methods.ToFrozenDictionary(method => method.Name);

    private static readonly FrozenDictionary<Type, PortMethod> ByCall =
        Methods.ToFrozenDictionary(method => method.Call);

    /// <summary>All there are, in the order of the protocol document.</summary>
    public static IReadOnlyList<PortMethod> All => Methods;

    /// <summary>The method of this name; null if there is none.</summary>
    public static PortMethod? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The method of a call.</summary>
    public static PortMethod Of(PortCall call) => ByCall[call.GetType()];
}
