using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>What a town consists of, before it is known what else there is in it.</summary>
/// <param name="Kind">Its kind, which says whose it is.</param>
/// <param name="Key">Its key. If another fact has it already, this one does not count.</param>
/// <param name="Value">Its value.</param>
/// <param name="Bound">Which of those that it can be bound to it is bound to, counted round and
/// round.</param>
internal sealed record Fact(DatumKind Kind, string Key, DatumValue Value, int Bound)
{
    /// <summary>The beginning of it, with all signs visible.</summary>
    public override string ToString()
    {
        var key = string.Concat(Key.Take(20).Select(unit => $"\\u{(int)unit:X4}"));
        return $"{Kind} {key} ({Key.Length} units) of {Value.Bytes.Length} bytes, bound {Bound}";
    }
}
