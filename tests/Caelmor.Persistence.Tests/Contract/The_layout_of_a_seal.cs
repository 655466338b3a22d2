using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Contract;

/// <summary>The layout, written down a second time as simply as it can be: others have to arrive at it.</summary>
public sealed class The_layout_of_a_seal
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(400, 64)]
    [InlineData(3, 32 * 1024)]
    [InlineData(3, 32 * 1024 + 1)]
    [InlineData(2, 100_000)]
    public void Holds_whatever_the_number_and_the_size_of_the_data(int count, int size)
    {
        var data = Enumerable.Range(0, count).Select(i => Datum(i, size)).ToList();
        ImmutableArray<SystemState> states =
            [Samples.State(SystemName.Npc, [.. data]), Samples.State(SystemName.Item, [.. data.Take(1)])];

        Seal.Over(Samples.Epoch, CanonVersion.Current, states).Hex.Should().Be(Simply(states));
    }

    // No theory: an attribute holds its texts as UTF-8, and there half a pair becomes a sign.
    [Fact]
    public void Holds_for_texts_that_are_no_valid_unicode()
    {
        foreach (var key in new[] { "a\ud800", "\udc00a", "a\ud83d\ude00" })
        {
            ImmutableArray<SystemState> states =
                [Samples.State(SystemName.Npc, Samples.Datum(key))];

            Seal.Over(Samples.Epoch, CanonVersion.Current, states).Hex.Should().Be(Simply(states));
        }
    }

    [Fact]
    public void Tells_texts_apart_that_are_no_valid_unicode()
    {
        string[] odd = ["a\ud800", "a\ud801", "a\udc00", "a\ufffd", "\ud800a", "a\ud83d\ude00"];

        odd.Select(key => Seal.Over(
            Samples.Epoch, CanonVersion.Current, [Samples.State(SystemName.Npc, Samples.Datum(key))]))
            .Distinct().Should().HaveCount(odd.Length);
    }

    private static Datum Datum(int i, int size) =>
        new(new($"npc {i:0000} ü"), DatumKind.NpcState, new(Enumerable.Repeat((byte)i, size).ToArray()))
        {
            Bindings = [new(SystemName.World, new("Old Mill"))],
        };

    private static string Simply(ImmutableArray<SystemState> states)
    {
        using var bytes = new MemoryStream();
        Number(bytes, Samples.Epoch.Number);
        Number(bytes, CanonVersion.Current.Number);
        Number(bytes, states.Length);
        foreach (var state in states.OrderBy(state => state.System.Text, StringComparer.Ordinal))
        {
            Text(bytes, state.System.Text);
            Number(bytes, state.Epoch.Number);
            Number(bytes, state.Version.Number);
            Number(bytes, state.Data.Length);
            state.Data.ToList().ForEach(datum => Datum(bytes, datum));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    private static void Datum(MemoryStream bytes, Datum datum)
    {
        Text(bytes, datum.Key.Text);
        Text(bytes, datum.Kind.Text);
        Number(bytes, (long)datum.Nature);
        Number(bytes, (long)datum.Authorship);
        Number(bytes, datum.Value.Bytes.Length);
        bytes.Write(datum.Value.Bytes.Span);
        Number(bytes, datum.Bindings.Length);
        foreach (var binding in datum.Bindings)
        {
            Text(bytes, binding.System.Text);
            Text(bytes, binding.Target.Text);
            Number(bytes, (long)binding.TargetNature);
        }
    }

    private static void Text(MemoryStream bytes, string text)
    {
        try
        {
            var encoded = Strict.GetBytes(text);
            Number(bytes, encoded.Length);
            bytes.Write(encoded);
        }
        catch (EncoderFallbackException)
        {
            Number(bytes, -1 - text.Length);
            text.ToList().ForEach(unit => Number(bytes, unit));
        }
    }

    private static void Number(MemoryStream bytes, long number)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(eight, number);
        bytes.Write(eight);
    }
}
