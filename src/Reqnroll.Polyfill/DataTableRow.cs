using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Reqnroll;

/// <summary>One row of a <see cref="DataTable"/>.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Reqnroll's.")]
public class DataTableRow : IEnumerable<KeyValuePair<string, string>>
{
    private readonly DataTable _table;
    private readonly string[] _cells;

    internal DataTableRow(DataTable table, string[] cells)
    {
        _table = table;
        _cells = cells;
    }

    /// <summary>How many cells there are.</summary>
    public int Count => _cells.Length;

    /// <summary>The names of the columns.</summary>
    public ICollection<string> Keys => _table.Header;

    /// <summary>The cells.</summary>
    public ICollection<string> Values => _cells;

    /// <summary>The cell in the named column.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public string this[string header] => _cells[_table.IndexOf(header)];

    /// <summary>The cell at a position that counts from 0.</summary>
    public string this[int index] => _cells[index];

    /// <summary>Tells whether there is a column of that name.</summary>
    public bool ContainsKey(string key) => _table.ContainsColumn(key);

    /// <summary>Gets the cell in the named column, if there is one.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = ContainsKey(key) ? this[key] : null;
        return value is not null;
    }

    /// <summary>The cells with the names of their columns.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        _table.Header.Zip(_cells, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
