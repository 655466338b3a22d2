using System.Collections.Immutable;
using Npgsql;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>A table of the store on PostgreSQL, and how its rows are named: by what the table says
/// they are, and not by ids, which are others in every run.</summary>
/// <param name="Name">The table.</param>
/// <param name="Kind">What the names of its rows begin with.</param>
/// <param name="Label">The name of a row, in SQL: t is the row and {s} the schema.</param>
/// <param name="Columns">What counts as the content of a row.</param>
internal sealed record KeptTable(
    string Name, string Kind, string Label, ImmutableArray<KeptColumn> Columns)
{
    private const string OfTruth =
        "t.epoch || coalesce(' set aside as ' || t.aside, '')";

    /// <summary>Whether the content is the name of the row: to exchange it with that of another row
    /// is to exchange all that the rows say besides.</summary>
    public bool IsName => Kind == OfName;

    private const string OfName = "epoch of truth";

    // The columns that are the name of a row are no content of it, as its name is none of a file.
    // An epoch is both: whoever wrote it could write another one.
    private static readonly (string Name, string Kind, string Label, string[] Key)[] Known =
    [
        ("writer", "writer", "'writer'", ["one"]),
        ("lease", "lease", "'lease ' || t.fence", ["fence"]),
        ("truth", "truth", $"'truth ' || {OfTruth}", ["epoch"]),
        ("truth", OfName, $"'{OfName} ' || {OfTruth}", []),
        (
            "piece",
            "piece",
            "'piece ' || t.no || ' of ' || coalesce((SELECT 'truth ' || min(o.epoch) "
                + "FROM {s}.truth o WHERE o.body = t.body), 'body ' || t.body)",
            ["body", "no"]),
        ("schema_version", "version", "'version ' || t.version", ["version"]),
    ];

    /// <summary>The tables of a schema, with all their columns.</summary>
    /// <exception cref="InvalidOperationException">There is one that nobody here knows.</exception>
    public static ImmutableArray<KeptTable> Of(NpgsqlConnection connection, string schema)
    {
        var there = ColumnsOf(connection, schema).ToLookup(
            one => one.Table, one => one.Column);
        var strange = there.FirstOrDefault(table => Known.All(known => known.Name != table.Key));
        return strange is null
            ? [.. Known.Select(known => new KeptTable(
                known.Name,
                known.Kind,
                known.Label,
                [.. there[known.Name].Where(column => known.Key is []
                    ? column.Name == "epoch"
                    : !known.Key.Contains(column.Name))]))]
            : throw new InvalidOperationException(
                $"Found the table '{strange.Key}', of which the certifier does not know how its "
                + "rows are named. Add it to KeptTable, so that its rows are altered, too.");
    }

    private static List<(string Table, KeptColumn Column)> ColumnsOf(
        NpgsqlConnection connection, string schema)
    {
        using var command = new NpgsqlCommand(
            """
            SELECT c.relname, a.attname, t.typname, NOT a.attnotnull
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
              JOIN pg_type t ON t.oid = a.atttypid
            WHERE c.relnamespace = to_regnamespace($1) AND c.relkind = 'r'
              AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY c.relname, a.attnum
            """,
            connection);
        command.Parameters.Add(new() { Value = schema });
        using var reader = command.ExecuteReader();
        var columns = new List<(string, KeptColumn)>();
        while (reader.Read())
        {
            columns.Add((
                reader.GetString(0),
                new(reader.GetString(1), reader.GetString(2), reader.GetBoolean(3))));
        }

        return columns;
    }
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The server's name of its type.</param>
/// <param name="IsOptional">Whether it can have no value.</param>
internal sealed record KeptColumn(string Name, string Type, bool IsOptional);
