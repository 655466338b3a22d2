using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Contract;

/// <summary>Small values to test the contract with.</summary>
internal static class Samples
{
    public static readonly Epoch Epoch = new(3);

    public static Datum Datum(string key) =>
        new(new(key), DatumKind.NpcState, DatumValue.Of("value"));

    public static SystemState State(SystemName system, params Datum[] data) =>
        new(system, Epoch, CanonVersion.Current, data);

    public static ImmutableArray<SystemState> FiveStates() =>
        [
            .. Participants.All.Select(
                system => State(system, Datum($"{system}/one"), Datum($"{system}/two"))),
        ];

    public static Truth Truth() => Truths.Truth.Sealed(Epoch, CanonVersion.Current, FiveStates());
}
