using System.Net.Sockets;
using System.Security.Authentication;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Connections;

/// <summary>Says of the server's and the network's failures what they are failures of, in one line
/// and without a secret.</summary>
internal static class ServerFaults
{
    /// <summary>The server's own word that another writer has the store.</summary>
    public const string TakenOver = "CA001";

    /// <summary>The server's own word that the epoch is past.</summary>
    public const string NotForward = "CA002";

    // It waited too long in a transaction, and was shown the door.
    private const string IdleInTransaction = "25P03";

    /// <summary>Whether the server or the network failed, and nobody else.</summary>
    public static bool IsOfServer(Exception failure) =>
        failure is NpgsqlException or TimeoutException or SocketException;

    /// <summary>Whether the connection is gone, so that another one may fare better.</summary>
    public static bool IsOfConnection(Exception failure) => failure switch
    {
        PostgresException answer => answer.SqlState.StartsWith("08", StringComparison.Ordinal)
            || answer.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || answer.SqlState is PostgresErrorCodes.TooManyConnections
                or IdleInTransaction,
        _ => IsOfServer(failure),
    };

    /// <summary>Whether the server said with its own word that nothing was sealed.</summary>
    public static bool IsOwnWord(Exception failure) =>
        failure is PostgresException { SqlState: TakenOver or NotForward };

    public static TruthStoreException Explain(Exception failure, StoreAddress address)
    {
        var (fault, todo) = failure is PostgresException answer
            ? OfAnswer(answer.SqlState, address)
            : OfNetwork(failure);
        return new(
            fault,
            $"Found that the server at {address.Text} refuses: {Words(failure)} {todo}",
            failure);
    }

    private static (StoreFault Fault, string ToDo) OfAnswer(string state, StoreAddress address) =>
        state switch
        {
            PostgresErrorCodes.InvalidPassword
                or PostgresErrorCodes.InvalidAuthorizationSpecification => (
                StoreFault.Unreachable,
                $"Expected to be let in as '{address.Settings.Username}'. Check the name, the "
                + "password (PGPASSWORD, PGPASSFILE) and the server's pg_hba.conf."),
            PostgresErrorCodes.InvalidCatalogName => (
                StoreFault.Unreachable,
                "Expected the database to be there. Name another, or CREATE DATABASE."),
            PostgresErrorCodes.TooManyConnections => (
                StoreFault.Unreachable,
                "Expected a connection to be free: one is enough. Close others, or raise "
                + "max_connections."),
            PostgresErrorCodes.DiskFull => (
                StoreFault.NoSpace, "Expected room for another epoch. Make room on its disk."),
            PostgresErrorCodes.InsufficientPrivilege => (
                StoreFault.Refused,
                $"Expected that role '{address.Settings.Username}' may. GRANT CREATE ON DATABASE "
                + "for the first time, or make the role the owner of the schema."),
            PostgresErrorCodes.ReadOnlySqlTransaction => (
                StoreFault.Unsafe,
                "Expected a server, and a role, that may write. Name the primary."),
            PostgresErrorCodes.QueryCanceled => (
                StoreFault.Unreachable,
                "Expected to be let work to the end. Somebody cancelled it: see the server's log."),
            PostgresErrorCodes.LockNotAvailable => (
                StoreFault.Busy,
                "Expected nobody to hold a lock on the store's tables. See pg_locks who does."),
            _ => (
                IsClassOfServer(state) ? StoreFault.Unreachable : StoreFault.Refused,
                $"(SQLSTATE {state}.) Expected it to obey. See the server's log."),
        };

    private static bool IsClassOfServer(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("57", StringComparison.Ordinal);

    private static (StoreFault Fault, string ToDo) OfNetwork(Exception failure) =>
        Chain(failure).Any(one => one is AuthenticationException)
            || failure.Message.Contains("SSL", StringComparison.Ordinal)
            ? (StoreFault.Unreachable,
                "Expected a TLS connection to a server whose certificate is known. Check 'SSL "
                + "Mode', 'Root Certificate', and the name in the server's certificate.")
            : (StoreFault.Unreachable,
                "Expected an answer. Check that the server runs, its name and port, and the way "
                + "to it.");

    private static string Words(Exception failure)
    {
        var said = failure is PostgresException answer
            ? answer.MessageText
            : string.Join(" ", Chain(failure).Select(one => one.Message).Distinct());
        var line = said.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : line + ".";
    }

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
