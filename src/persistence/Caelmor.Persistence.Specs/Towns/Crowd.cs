using System.Buffers.Binary;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Towns;

/// <summary>Those who live in a town beside the cast: nobody speaks of them, and they are saved and
/// restored like everybody.</summary>
/// <param name="System">Whose data they are.</param>
/// <param name="Count">How many; 5,000 at most.</param>
/// <param name="Bytes">How many bytes the largest value has; 70,000 at most.</param>
public sealed record Crowd(SystemName System, int Count, int Bytes)
{
    /// <summary>The most there can be of a system.</summary>
    public const int Most = 5_000;

    private const int MostBytes = 70_000;
    private const int MostBindings = 5;

    /// <summary>A crowd as a step asks for it.</summary>
    /// <exception cref="ArgumentException">It is larger than there can be, or its values
    /// are.</exception>
    public static Crowd Of(SystemName system, int count, int bytes) =>
        count is >= 0 and <= Most && bytes is >= 1 and <= MostBytes
            ? new(system, count, bytes)
            : throw new ArgumentException(
                $"Found {count} data of up to {bytes} bytes. Expected 0 to {Most:N0} data of 1 to "
                + $"{MostBytes:N0} bytes.",
                nameof(count));

    /// <summary>Their data: the same for the same crowd.</summary>
    /// <param name="nameOf">What the n-th of a system is called.</param>
    /// <param name="keyOf">The key of whatever has a plain name.</param>
    public IEnumerable<Datum> Data(
        Func<SystemName, int, DatumKey> nameOf, Func<string, DatumKey> keyOf)
    {
        var draw = new Random(Count);
        List<DatumKind> kinds =
            [.. Ownership.Kinds.Where(kind => Ownership.OwnerOf(kind) == System)];
        Binding[] players = [To(SystemName.Player, "Mara"), To(SystemName.Player, "Tobin")];
        Binding[] places = [To(SystemName.World, "Market Square"), To(SystemName.World, "Old Mill")];
        for (var number = 0; number < Count; number++)
        {
            var kind = kinds[number % kinds.Count];
            var datum = new Datum(
                nameOf(System, number), kind, ValueOf(number, draw));
            yield return datum with
            {
                Bindings = Dependencies.IsGround(System)
                    ? []
                    : [.. Bindings(Dependencies.NeedPlayer(kind), players, places, draw)],
            };
        }

        Binding To(SystemName system, string name) => new(system, keyOf(name));
    }

    // Most are small. One is as large as any may be.
    private DatumValue ValueOf(int number, Random draw)
    {
        var value = new byte[number == Count / 2 ? Math.Max(Bytes, 4) : 4 + draw.Next(12)];
        draw.NextBytes(value);
        BinaryPrimitives.WriteInt32LittleEndian(value, number);
        return new(value);
    }

    private static IEnumerable<Binding> Bindings(
        bool needsPlayer, Binding[] players, Binding[] places, Random draw)
    {
        Binding[] others = [.. places, .. needsPlayer ? [] : players];
        var count = draw.Next(MostBindings);
        var owner = players[draw.Next(players.Length)];
        return Enumerable.Range(0, count)
            .Select(_ => others[draw.Next(others.Length)])
            .Append(needsPlayer ? owner : others[draw.Next(others.Length)])
            .Distinct();
    }
}
