using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Whether a value has all its parts: ports are written by others.</summary>
internal static class WellFormed
{
    public static bool Is(Truth? truth) =>
        truth is { States.IsDefault: false, Seal.Hex: not null } && truth.States.All(Is);

    public static bool Is(SystemState? state) =>
        state is { System.Text: not null, Data.IsDefault: false } && state.Data.All(Is);

    private static bool Is(Datum? datum) =>
        datum is { Key.Text: not null, Kind.Text: not null, Bindings.IsDefault: false }
        && datum.Bindings.All(one => one is { System.Text: not null, Target.Text: not null });
}
