using System.Collections.Immutable;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Contract;

public sealed class A_seal
{
    private static readonly Truth Truth = Samples.Truth();

    public static TheoryData<string, Func<Datum, Datum>> Alterations => new()
    {
        { "key", datum => datum with { Key = new("another") } },
        { "kind", datum => datum with { Kind = DatumKind.Zone } },
        { "value", datum => datum with { Value = DatumValue.Of("Value") } },
        { "blank value", datum => datum with { Value = DatumValue.Blank } },
        { "nature", datum => datum with { Nature = DatumNature.Evaluation } },
        { "authorship", datum => datum with { Authorship = Authorship.ModifiedByClient } },
        { "binding", datum => datum with { Bindings = [new(SystemName.World, new("Old Mill"))] } },
        {
            "moved border",
            datum => datum with { Key = new("player/on"), Value = DatumValue.Of("evalue") }
        },
    };

    [Fact]
    public void Fits_the_truth_it_was_made_over() => Truth.IsIntact.Should().BeTrue();

    [Fact]
    public void Is_known_for_the_empty_truth_so_that_others_can_compute_it_too()
    {
        // SHA-256 over three 64-bit zeros but for the version, which is 1: epoch 0, version 1, no
        // states.
        var bytes = new byte[24];
        bytes[15] = 1;
        var expected = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(bytes));

        Seal.Over(Epoch.None, CanonVersion.Current, []).Hex.Should().Be(expected);
    }

    [Fact]
    public void Does_not_depend_on_the_layout_of_the_truth() =>
        Truth.Sealed(Truth.Epoch, Truth.Version, [.. Truth.States.Reverse()]).Should().Be(Truth);

    [Theory]
    [MemberData(nameof(Alterations))]
    public void Breaks_when_one_datum_is_altered(string what, Func<Datum, Datum> alter)
    {
        var first = Truth.States[0];
        var altered = new SystemState(
            first.System,
            first.Epoch,
            first.Version,
            [alter(first.Data[0]), .. first.Data.Skip(1)]);

        (Truth with { States = Truth.States.SetItem(0, altered) }).IsIntact.Should().BeFalse(what);
    }

    [Fact]
    public void Breaks_when_epoch_version_or_a_state_is_altered()
    {
        (Truth with { Epoch = new(4) }).IsIntact.Should().BeFalse();
        (Truth with { Version = new(2) }).IsIntact.Should().BeFalse();
        (Truth with { States = Truth.States.RemoveAt(2) }).IsIntact.Should().BeFalse();
        (Truth with { States = Truth.States.Add(Truth.States[2]) }).IsIntact.Should().BeFalse();
        (Truth with { States = Renamed(Truth.States) }).IsIntact.Should().BeFalse();
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(100_000)]
    public void Covers_texts_and_values_that_are_longer_than_its_buffer(int length)
    {
        var long1 = Sealed(new string('ü', length), new byte[length]);
        var long2 = Sealed(new string('ü', length), [.. new byte[length - 1], 1]);
        var long3 = Sealed(new string('ü', length - 1) + "u", new byte[length]);

        new[] { long1, long2, long3 }.Distinct().Should().HaveCount(3);
    }

    private static Seal Sealed(string key, byte[] value) =>
        Seal.Over(
            Samples.Epoch,
            CanonVersion.Current,
            [Samples.State(SystemName.Npc, new Datum(new(key), DatumKind.NpcState, new(value)))]);

    private static ImmutableArray<SystemState> Renamed(ImmutableArray<SystemState> states) =>
        states.SetItem(0, states[0] with { System = new("networking") });
}
