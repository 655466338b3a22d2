using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>Truths in which one thing is not what was sealed.</summary>
internal static class Alterations
{
    /// <summary>The truth with one of its data altered, in one of the ways there are.</summary>
    public static Truth Of(Truth truth, Datum datum, int number)
    {
        Datum[] altered = (number % 7) switch
        {
            0 => [],
            1 => [datum, datum],
            2 => [datum with { Key = new(datum.Key.Text + "\0") }],
            3 => [datum with { Key = new(WithOneUnitChanged(datum.Key.Text, number)) }],
            4 =>
            [
                datum with
                {
                    Bindings = datum.Bindings.Add(new(SystemName.None, DatumKey.None)),
                },
            ],
            5 => [datum with { Value = new(datum.Value.Bytes[1..]) }],
            _ => [datum with { Value = WithOneBitChanged(datum.Value, number) }],
        };
        return truth with
        {
            States = [.. truth.States.Select(state => new SystemState(
                state.System,
                state.Epoch,
                state.Version,
                state.Data.SelectMany(one => one.Key == datum.Key ? altered : [one])))],
        };
    }

    private static string WithOneUnitChanged(string text, int number)
    {
        var units = text.ToCharArray();
        units[number % units.Length]++;
        return new(units);
    }

    private static DatumValue WithOneBitChanged(DatumValue value, int number)
    {
        var bytes = value.Bytes.ToArray();
        bytes[number % bytes.Length] ^= (byte)(1 << (number % 8));
        return new(bytes);
    }
}
