using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Operators;

/// <summary>Looks at a store on PostgreSQL, and acts on it, with what operators have for files:
/// each
/// epoch is seen as the file that its pieces make up.</summary>
public static class PostgresTruths
{
    /// <summary>Server, database and schema of a connection, and never a password.</summary>
    /// <param name="connection">As for <see cref="PostgresTruthStore"/>.</param>
    /// <exception cref="TruthStoreException">It says no place, or one that is not
    /// safe.</exception>
    public static string NameOf(string connection) => StoreAddress.Of(connection).Text;

    /// <summary>Looks at the store and changes nothing; a server may run meanwhile.</summary>
    /// <param name="connection">As for <see cref="PostgresTruthStore"/>.</param>
    /// <param name="options">The options; of interest are the schemas.</param>
    /// <exception cref="TruthStoreException">There is no store, or the server refuses.</exception>
    public static TruthFolder LookAt(string connection, StoreOptions? options = null)
    {
        var address = StoreAddress.Of(connection);
        var used = options ?? new();
        return TruthFolder.On(PostgresDisk.ToLookAt(address, PostgresStoreOptions.Of(used)), used);
    }

    /// <summary>Takes the store over from the server, for an operator's act.</summary>
    /// <param name="connection">As for <see cref="PostgresTruthStore"/>.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="TruthStoreException">A server runs, or the server refuses.</exception>
    public static StoreOperator Act(string connection, StoreOptions? options = null)
    {
        var address = StoreAddress.Of(connection);
        var used = options ?? new();
        return StoreOperator.Open(
            PostgresDisk.ToActOn(address, PostgresStoreOptions.Of(used)), used);
    }

    /// <summary>Removes a store with all that is in it, for good. It is for stores of
    /// trials.</summary>
    /// <param name="connection">As for <see cref="PostgresTruthStore"/>.</param>
    /// <exception cref="TruthStoreException">A server runs, or the server refuses.</exception>
    public static void Remove(string connection)
    {
        var address = StoreAddress.Of(connection);
        Guard(address, () =>
        {
            using var session = Session.Open(address, new PostgresStoreOptions());
            var seen = WriterRow.See(session, address.Schema);
            if (!WriterRow.TryLock(session, address.Schema, seen.Fence))
            {
                throw new TruthStoreException(
                    StoreFault.Busy,
                    $"Found that the store at {address.Text} is in use, by {seen.Holder}; expected "
                    + "nobody to have it. Stop that process first. Nothing was removed.");
            }

            return session.Execute($"DROP SCHEMA {address.Schema} CASCADE");
        });
    }

    /// <summary>Says of the server's failures what they are failures of.</summary>
    internal static T Guard<T>(StoreAddress address, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (ServerFaults.IsOfServer(failure)
            || failure is InvalidOperationException { Source: nameof(Npgsql) })
        {
            throw ServerFaults.Explain(
                failure as NpgsqlException ?? new NpgsqlException(failure.Message, failure),
                address);
        }
    }
}
