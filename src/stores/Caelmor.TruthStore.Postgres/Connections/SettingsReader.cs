using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Connections;

/// <summary>Reads what a server says of itself.</summary>
internal static class SettingsReader
{
    /// <summary>What <see cref="ServerSettings.Columns"/> ask for, as the first ones of a
    /// row.</summary>
    public static ServerSettings Read(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        row.GetBoolean(1),
        row.GetBoolean(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6),
        row.GetInt32(7));
}
