using System.Security.Cryptography;
using System.Text;
using Caelmor.CommandLine;
using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Postgres;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>The store on PostgreSQL, as the certifier meets it: each place is a schema of its own in
/// one database.</summary>
/// <param name="connection">How to connect to the database.</param>
internal sealed class PostgresStores(string connection) : ITruthStoreImplementation, IDisposable
{
    /// <summary>What the names of its schemas begin with.</summary>
    public const string Prefix = "caelmor_trial_";

    private readonly PostgresRows _rows = new(connection);

    public string Name => "postgres store";

    public string Version { get; } =
        typeof(PostgresTruthStore).Assembly.GetName().Version!.ToString(3);

    public ITruthStoreMedium Medium => _rows;

    /// <summary>The database, if a store can be opened in it.</summary>
    /// <exception cref="StopException">It can't, and why.</exception>
    public static PostgresStores At(string connection)
    {
        var probe = $"{Guid.NewGuid()}";
        try
        {
            // What is no connection is told before anything is made of it.
            PostgresTruthStore.Open(ConnectionTo(connection, probe)).Dispose();
        }
        catch (TruthStoreException refused)
        {
            throw StopException.Misuse(refused.Message);
        }

        var stores = new PostgresStores(connection);
        stores.Medium.Remove(probe);
        return stores;
    }

    public ITruthStore Open(string place) =>
        PostgresTruthStore.Open(ConnectionTo(connection, place));

    public void Dispose() => _rows.Dispose();

    /// <summary>The schema of a place, the same in every process.</summary>
    public static string SchemaOf(string place) =>
        Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..24];

    private static string ConnectionTo(string connection, string place) =>
        $"{connection};Search Path={SchemaOf(place)}";
}
