using System.Text.RegularExpressions;
using Caelmor.PostgresConnections;
using Caelmor.TruthStore.Files.Faults;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Settings;

/// <summary>Where a store is: a server, a database and a schema in it. It never says a
/// password.</summary>
internal sealed partial class StoreAddress
{
    private const string UsualSchema = "caelmor";

    private const string Expected =
        "expected such as 'Host=db.example;Database=game;Username=caelmor;SSL Mode=VerifyFull', "
        + "with 'Search Path=NAME' for a schema of another name than caelmor. Passwords are taken "
        + "from PGPASSWORD or the file that PGPASSFILE names, if they are not in it.";

    // What is set here decides over truths, so nobody else may.
    private static readonly string[] Ours =
        ["synchronous_commit", "fsync", "full_page_writes", "client_min_messages"];

    private StoreAddress(NpgsqlConnectionStringBuilder settings, string schema)
    {
        Settings = settings;
        Schema = schema;
        Text = $"{settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}/{schema}";
    }

    /// <summary>The settings of the connection, its password included: for the driver
    /// alone.</summary>
    public NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>The schema that is the store's alone.</summary>
    public string Schema { get; }

    /// <summary>Server, database and schema, for messages.</summary>
    public string Text { get; }

    /// <exception cref="TruthStoreException">The text says no place, or one that is not
    /// safe.</exception>
    public static StoreAddress Of(string connection)
    {
        var settings = Parse(connection);
        if (string.IsNullOrWhiteSpace(settings.Host))
        {
            throw Refused($"Found no Host in the connection string; {Expected}");
        }

        var schema = settings.SearchPath ?? UsualSchema;
        if (!SchemaName().IsMatch(schema))
        {
            throw Refused(
                $"Found 'Search Path={schema}'; expected the name of one schema, in lower-case "
                + "letters, digits and '_', which is the store's alone.");
        }

        DemandNoTricks(settings);
        DemandSafety(settings);
        return new(settings, schema);
    }

    private static NpgsqlConnectionStringBuilder Parse(string connection) =>
        ConnectionText.TryRead(connection) ?? throw Refused(
            "Found a connection string that is none, or has a word that PostgreSQL's driver does "
            + $"not know; {Expected} Values with ';' or blanks stand in quotation marks.");

    private static void DemandNoTricks(NpgsqlConnectionStringBuilder settings)
    {
        var found = Ours.FirstOrDefault(one =>
            settings.Options?.Contains(one, StringComparison.OrdinalIgnoreCase) == true);
        if (found is not null)
        {
            throw new TruthStoreException(
                StoreFault.Unsafe,
                $"Found '{found}' in the Options of the connection string; expected none. The "
                + "store "
                + "sets it itself, for its promise hangs on it. Leave it out, and choose with "
                + "Durability.");
        }
    }

    private static void DemandSafety(NpgsqlConnectionStringBuilder settings)
    {
        if (ConnectionText.UnprovenHost(settings) is { } far)
        {
            throw new TruthStoreException(
                StoreFault.Unsafe,
                $"Found 'SSL Mode={settings.SslMode}' for {far}, which is another machine; "
                + "expected "
                + "'SSL Mode=VerifyFull'. Add it, and 'Root Certificate=FILE' if the server's "
                + "certificate is of an authority of your own.");
        }
    }

    private static TruthStoreException Refused(string message) => new(StoreFault.Refused, message);

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$", RegexOptions.None, 1000)]
    private static partial Regex SchemaName();
}
