using System.Collections.Concurrent;
using Caelmor.TruthStore.Postgres.Operators;

namespace Caelmor.Persistence.Operating.Stores;

/// <summary>Stores on PostgreSQL that a caller named. From there on they are called by a name in
/// which no password is.</summary>
internal static class PostgresPlaces
{
    private const string Scheme = "postgres:";

    private static readonly ConcurrentDictionary<string, string> Connections =
        new(StringComparer.Ordinal);

    /// <summary>The name to use for what stands on the command line; of a folder, itself.</summary>
    /// <exception cref="TruthStore.Files.Faults.TruthStoreException">It begins as a connection, and
    /// is none.</exception>
    public static string NameOf(string argument)
    {
        if (!IsName(argument))
        {
            return argument;
        }

        var connection = argument[Scheme.Length..];
        var name = Scheme + PostgresTruths.NameOf(connection);
        Connections[name] = connection;
        return name;
    }

    /// <summary>Whether it begins as the name of a store on PostgreSQL.</summary>
    public static bool IsName(string argument) =>
        argument.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>How to connect to the store of this name; null if it is a folder's.</summary>
    public static string? ConnectionOf(string name) => Connections.GetValueOrDefault(name);
}
