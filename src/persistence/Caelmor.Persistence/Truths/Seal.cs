using System.Collections.Immutable;

namespace Caelmor.Persistence.Truths;

/// <summary>
/// The SHA-256 over everything a truth says: alter one byte and it no longer fits.
/// </summary>
/// <remarks>
/// Canon 21.1-7.8: an altered truth is rejected. The seal finds alterations; it does not tell who
/// made them and is no signature.
/// </remarks>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct Seal(string Hex)
{
    /// <summary>Computes the seal over a truth's content.</summary>
    /// <param name="epoch">The truth's epoch.</param>
    /// <param name="version">The truth's version of the canon.</param>
    /// <param name="states">The system states; their order has no influence on the seal.</param>
    public static Seal Over(
        Epoch epoch, CanonVersion version, ImmutableArray<SystemState> states)
    {
        using var writer = new SealWriter();
        writer.Write(epoch.Number);
        writer.Write(version.Number);
        writer.Write(states.Length);
        foreach (var state in InOneOrder(states))
        {
            writer.Write(state);
        }

        return new(writer.Finish());
    }

    // A truth that is wrong may have two states of one system, and they have no order of their own.
    private static IEnumerable<SystemState> InOneOrder(ImmutableArray<SystemState> states) =>
        states
            .GroupBy(state => state.System.Text, StringComparer.Ordinal)
            .OrderBy(ofOneSystem => ofOneSystem.Key, StringComparer.Ordinal)
            .SelectMany(ofOneSystem => ofOneSystem.Count() == 1
                ? ofOneSystem
                : ofOneSystem.OrderBy(HexOver, StringComparer.Ordinal).AsEnumerable());

    private static string HexOver(SystemState state)
    {
        using var writer = new SealWriter();
        writer.Write(state);
        return writer.Finish();
    }

    /// <summary>The first eight digits: enough to tell two seals apart by eye.</summary>
    public override string ToString() => Hex is { Length: > 8 } ? Hex[..8] : Hex ?? "";
}
