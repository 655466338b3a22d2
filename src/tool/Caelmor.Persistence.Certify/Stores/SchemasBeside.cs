using System.Globalization;
using Caelmor.CommandLine;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Postgres;
using Caelmor.TruthStore.Postgres.Operators;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>The database in which observed servers keep their truths, each in a schema of its own,
/// which goes with it.</summary>
/// <param name="connection">How to connect to it.</param>
/// <param name="prefix">What the names of the schemas begin with.</param>
internal sealed class SchemasBeside(string connection, string prefix)
{
    private const string Scheme = "postgres:";

    private int _count;

    /// <summary>The setting, if that is what was asked for.</summary>
    /// <exception cref="StopException">There is no such database, or nobody is let in.</exception>
    public static TrialSetting? Read(string store)
    {
        if (ConnectionIn(store) is not { } connection)
        {
            return null;
        }

        var schemas = new SchemasBeside(
            connection, $"{PostgresStores.Prefix}{Environment.ProcessId}");
        try
        {
            schemas.Open().Dispose();
        }
        catch (TruthStoreException refused)
        {
            throw StopException.Misuse(refused.Message);
        }

        return new((Func<ITruthStore>)schemas.Open) { TimeLimit = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The connection in <c>postgres:CONNECTION</c>; null if it is something
    /// else.</summary>
    public static string? ConnectionIn(string store) =>
        store.StartsWith(Scheme, StringComparison.Ordinal) ? store[Scheme.Length..] : null;

    /// <summary>What was asked for, in a message: a connection can have a secret.</summary>
    public static string Shown(string store) => store.Contains('=')
        ? $"{store.Split('=', ':')[0]}…"
        : store;

    private Passing Open()
    {
        var number = Interlocked.Increment(ref _count).ToString("D6", CultureInfo.InvariantCulture);
        var own = $"{connection};Search Path={prefix}_{number}";
        return new(PostgresTruthStore.Open(own), own);
    }

    /// <summary>A store that leaves nothing behind.</summary>
    private sealed class Passing(PostgresTruthStore store, string connection)
        : ITruthStore, IDisposable
    {
        public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
            store.ReadAsync(cancellation);

        public ValueTask CommitAsync(Truth truth, CancellationToken cancellation) =>
            store.CommitAsync(truth, cancellation);

        public void Dispose()
        {
            store.Dispose();
            try
            {
                PostgresTruths.Remove(connection);
            }
            catch (TruthStoreException)
            {
                // A trial that was abandoned may still be at it; what it leaves is its name to see.
            }
        }
    }
}
