using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Reqnroll;

/// <summary>The rows of a <see cref="DataTable"/>.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Reqnroll's.")]
public class DataTableRows : IEnumerable<DataTableRow>
{
    private readonly List<DataTableRow> _rows = [];

    internal DataTableRows()
    {
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>The row at a position that counts from 0.</summary>
    public DataTableRow this[int index] => _rows[index];

    /// <summary>The rows from top to bottom.</summary>
    public IEnumerator<DataTableRow> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(DataTableRow row) => _rows.Add(row);
}
