using System.Net.Sockets;
using Caelmor.AuditLedger.Hosting;
using Npgsql;

namespace Caelmor.AuditLedger.Migrating;

/// <summary>Says of the server's and the network's failures what they are, in one line and without
/// a secret.</summary>
internal static class DatabaseFaults
{
    /// <summary>Whether the server or the network failed, and nobody else.</summary>
    public static bool Is(Exception failure) =>
        failure is NpgsqlException or TimeoutException or SocketException;

    /// <summary>What is told of one.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="database">The database's name.</param>
    public static DatabaseException Of(Exception failure, string database) => new(failure switch
    {
        NpgsqlException when IsOfPassword(failure) => Shut(database),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            $"no database of that name ({database}); name another, or CREATE DATABASE.",
        PostgresException answer => $"that {database} refused: {Line(answer.MessageText)} "
            + $"(SQLSTATE {answer.SqlState}).",
        _ => $"no answer from {database}: {Line(failure.Message)}",
    });

    private static bool IsOfPassword(Exception failure) => failure is PostgresException answer
        ? answer.SqlState is PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification
        : failure.Message.StartsWith("No password", StringComparison.Ordinal);

    private static string Shut(string database) =>
        $"that {database} lets nobody in by this name and password; check the name, PGPASSWORD or "
        + "PGPASSFILE, and the server's pg_hba.conf.";

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();
}
