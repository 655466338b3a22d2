using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Leases;

/// <summary>The server and the writer, as a transaction sees them.</summary>
/// <param name="Server">What the server says of itself.</param>
/// <param name="Writer">Who may write.</param>
/// <param name="Newest">The newest epoch that has a row; 0 if none has.</param>
/// <param name="Missing">How many pieces of the epoch in force are gone.</param>
internal sealed record StoreView(
    ServerSettings Server, WriterRow Writer, long Newest, long Missing)
{
    /// <summary>Begins a transaction and looks, in one message.</summary>
    public static StoreView Begin(Session session, string schema, string begin) => WriterRow.Only(
        session.Batch(
            Read,
            (begin, []),
            ($"SELECT {ServerSettings.Columns}, {WriterRow.Columns}, {WriterRow.Newest(schema)}, "
                + $"{WriterRow.Missing(schema)} {WriterRow.From(schema)}", [])),
        schema);

    private static StoreView Read(NpgsqlDataReader row)
    {
        const int behind = ServerSettings.Width + WriterRow.Width;
        return new(
            SettingsReader.Read(row),
            WriterRow.Read(row, ServerSettings.Width),
            row.IsDBNull(behind) ? 0 : row.GetInt64(behind),
            row.IsDBNull(behind + 1) ? 0 : row.GetInt64(behind + 1));
    }
}
