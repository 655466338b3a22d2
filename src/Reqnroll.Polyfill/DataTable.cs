namespace Reqnroll;

/// <summary>The table under a step: a header and rows of text.</summary>
public class DataTable
{
    private readonly string[] _header;

    /// <summary>A table without rows.</summary>
    /// <param name="header">The names of the columns; at least one.</param>
    public DataTable(params string[] header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Length == 0)
        {
            throw new ArgumentException("A table needs at least one column.", nameof(header));
        }

        _header = header;
    }

    /// <summary>The names of the columns.</summary>
    public ICollection<string> Header => _header;

    /// <summary>The rows under the header.</summary>
    public DataTableRows Rows { get; } = new();

    /// <summary>How many rows there are under the header.</summary>
    public int RowCount => Rows.Count;

    /// <summary>Tells whether there is a column of that name.</summary>
    public bool ContainsColumn(string column) => Array.IndexOf(_header, column) >= 0;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">As many as there are columns.</param>
    public void AddRow(params string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != _header.Length)
        {
            var found = $"Found {cells.Length} cells for {_header.Length} columns";
            throw new ArgumentException($"{found} ({string.Join(", ", _header)}).", nameof(cells));
        }

        Rows.Add(new DataTableRow(this, cells));
    }

    internal int IndexOf(string column)
    {
        var index = Array.IndexOf(_header, column);
        return index >= 0
            ? index
#pragma warning disable CA2201, MA0012 // The type that Reqnroll throws.
            : throw new IndexOutOfRangeException(
                $"There is no column '{column}'; there are: {string.Join(", ", _header)}.");
#pragma warning restore CA2201, MA0012
    }
}
