using Caelmor.AuditLedger.Hosting;
using Caelmor.PostgresConnections;
using Npgsql;

namespace Caelmor.AuditLedger.Migrating;

/// <summary>A PostgreSQL database that an operator prepares.</summary>
/// <remarks>Rules dl-3.3 and dl-3.5: there is the journal of the migrations in it, in a schema of
/// its own, and what the migrations make. No server uses it.</remarks>
public sealed class PostgresDatabase : IDatabase
{
    /// <summary>The schema of the journal.</summary>
    public const string Schema = "caelmor_ledger";

    /// <summary>The journal: the number of each migration that has run, and when.</summary>
    public const string Journal = "migration";

    private readonly NpgsqlConnectionStringBuilder _settings;

    private PostgresDatabase(NpgsqlConnectionStringBuilder settings) => _settings = settings;

    /// <summary>Server and database, without a password.</summary>
    public string Name => $"{_settings.Host}:{_settings.Port}/{_settings.Database}";

    /// <summary>The database that a connection string names.</summary>
    /// <param name="connection">In the words of Npgsql. A password is better taken from
    /// <c>PGPASSWORD</c>, or from the file that <c>PGPASSFILE</c> names.</param>
    /// <exception cref="DatabaseException">It names none, or one that is not safe to talk to.
    /// Nothing of it is repeated but host and mode.</exception>
    public static PostgresDatabase Of(string connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (ConnectionText.TryRead(connection) is not { } settings
            || string.IsNullOrWhiteSpace(settings.Host)
            || string.IsNullOrWhiteSpace(settings.Database))
        {
            throw new DatabaseException(
                "Found a connection string that is none, has a word that PostgreSQL's driver does "
                + "not know, or names no Host or no Database; expected such as "
                + "'Host=db.example;Database=game;Username=mara;SSL Mode=VerifyFull'. Leave the "
                + "password to PGPASSWORD or PGPASSFILE.");
        }

        if (ConnectionText.UnprovenHost(settings) is { } far)
        {
            throw new DatabaseException(
                $"Found 'SSL Mode={settings.SslMode}' for {far}, which is another machine; "
                + "expected 'SSL Mode=VerifyFull'. Add it, and 'Root Certificate=FILE' if the server's "
                + "certificate is of an authority of your own.");
        }

        return new(settings);
    }

    /// <summary>Connects and makes sure that nobody else runs migrations meanwhile.</summary>
    /// <exception cref="DatabaseException">It can't be reached, lets nobody in, or somebody else
    /// does.</exception>
    public IDatabaseConnection Connect()
    {
        var settings = new NpgsqlConnectionStringBuilder(_settings.ConnectionString)
        {
            ApplicationName = "caelmor-ledger migrate",
            Pooling = false,
            IncludeErrorDetail = false,
        };
        return PostgresConnection.Open(Name, settings.ConnectionString);
    }
}
