using System.Collections.Immutable;
using Caelmor.Storage.Faults;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Makes the contract's types of payloads.</summary>
internal static class Frames
{
    // System, target and nature take a byte each at least.
    private const int LeastBinding = 3;

    public static TruthHead TruthHead(ReadOnlySpan<byte> payload, KnownTexts known)
    {
        var decoder = Decoder(payload, Layout.TruthTag, known);
        var epoch = new Epoch(decoder.Int64());
        var version = new CanonVersion((int)decoder.UInt32());
        var seal = new Seal(decoder.FreshText());
        var states = decoder.UInt32();
        Exhausted(decoder);
        return new(epoch, version, seal, states == 0 ? null : (int)(states - 1));
    }

    public static StateHead StateHead(ReadOnlySpan<byte> payload, KnownTexts known)
    {
        var decoder = Decoder(payload, Layout.StateTag, known);
        var system = new SystemName(decoder.Text());
        var epoch = new Epoch(decoder.Int64());
        var version = new CanonVersion((int)decoder.UInt32());
        var data = decoder.UInt32();
        Exhausted(decoder);
        return new(system, epoch, version, (int)Math.Min(data, int.MaxValue));
    }

    public static Datum Datum(
        ReadOnlyMemory<byte> payload, KnownTexts known, out int schemaVersion)
    {
        var decoder = Decoder(payload.Span, Layout.DatumTag, known);
        var kind = new DatumKind(decoder.Text());
        schemaVersion = (int)decoder.UInt32();
        var key = new DatumKey(decoder.FreshText());
        var nature = (DatumNature)(int)decoder.UInt32();
        var authorship = (Authorship)(int)decoder.UInt32();
        var bindings = Bindings(ref decoder);
        var value = new DatumValue(payload[decoder.Position..]);
        return new(key, kind, value)
        {
            Nature = nature,
            Authorship = authorship,
            Bindings = bindings,
        };
    }

    /// <summary>Finds what <see cref="Datum"/> finds, and makes nothing.</summary>
    public static void CheckDatum(ReadOnlySpan<byte> payload)
    {
        var decoder = Decoder(payload, Layout.DatumTag, known: null);
        decoder.Text();
        decoder.UInt32();
        decoder.FreshText();
        decoder.UInt32();
        decoder.UInt32();
        var announced = AnnouncedBindings(ref decoder);
        for (var i = 1; i < announced; i++)
        {
            decoder.Text();
            decoder.FreshText();
            decoder.UInt32();
        }
    }

    private static uint AnnouncedBindings(ref FrameDecoder decoder)
    {
        var announced = decoder.UInt32();
        return announced < 2 || announced - 1 <= decoder.Left / LeastBinding
            ? announced
            : throw new FlawException(
                "the bindings of a datum", $"at most {decoder.Left / LeastBinding}", announced - 1);
    }

    private static ImmutableArray<Binding> Bindings(ref FrameDecoder decoder)
    {
        var announced = AnnouncedBindings(ref decoder);
        if (announced < 2)
        {
            return announced == 0 ? default : [];
        }

        var bindings = ImmutableArray.CreateBuilder<Binding>((int)announced - 1);
        for (var i = 1; i < announced; i++)
        {
            var system = new SystemName(decoder.Text());
            var target = new DatumKey(decoder.FreshText());
            bindings.Add(new(system, target, (DatumNature)(int)decoder.UInt32()));
        }

        return bindings.MoveToImmutable();
    }

    private static FrameDecoder Decoder(
        ReadOnlySpan<byte> payload, byte tag, KnownTexts? known)
    {
        var decoder = new FrameDecoder(payload, known);
        var found = decoder.Byte();
        return found == tag
            ? decoder
            : throw new FlawException("a frame", $"'{(char)tag}'", $"'{(char)found}'");
    }

    private static void Exhausted(FrameDecoder decoder)
    {
        if (decoder.Left > 0)
        {
            throw new FlawException("a frame", "its end", $"{decoder.Left} further bytes");
        }
    }
}

/// <summary>
/// A truth but for its states: how many of them follow, or null if it has no list of them.
/// </summary>
internal readonly record struct TruthHead(
    Epoch Epoch, CanonVersion Version, Seal Seal, int? States);

/// <summary>A state but for its data.</summary>
internal readonly record struct StateHead(
    SystemName System, Epoch Epoch, CanonVersion Version, int Data);
