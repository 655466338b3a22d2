using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Leases;

/// <summary>The server and the writer, as a transaction sees them.</summary>
/// <param name="Server">What the server says of itself.</param>
/// <param name="Writer">Who may write.</param>
internal sealed record StoreView(ServerSettings Server, WriterRow Writer)
{
    /// <summary>Begins a transaction and looks, in one message.</summary>
    public static StoreView Begin(Session session, string schema, string begin) => WriterRow.Only(
        session.Batch(
            Read,
            (begin, []),
            ($"SELECT {ServerSettings.Columns}, {WriterRow.Columns} {WriterRow.From(schema)}", [])),
        schema);

    private static StoreView Read(NpgsqlDataReader row) =>
        new(SettingsReader.Read(row), WriterRow.Read(row, ServerSettings.Width));
}
