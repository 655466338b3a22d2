namespace Caelmor.Gherkin.Features;

/// <summary>The row of an examples table that one scenario of an outline was made from.</summary>
/// <param name="ExamplesName">The name of the table; empty if it has none.</param>
/// <param name="Index">The row's position in its table; counts from 0.</param>
/// <param name="Values">The cells by column, in the order of the columns.</param>
public sealed record ExampleRow(
    string ExamplesName, int Index, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>The cell in the named column.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public string this[string column]
    {
        get
        {
            foreach (var (name, value) in Values)
            {
                if (string.Equals(name, column, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            var columns = string.Join(", ", Values.Select(value => value.Key));
            throw new KeyNotFoundException($"There is no column '{column}'; there are: {columns}.");
        }
    }
}
