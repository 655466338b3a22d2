using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Tests.Servers;

/// <summary>The one server that tests share who don't harm it; each has a schema of its own
/// there.</summary>
public sealed class TheCluster : IDisposable
{
    private readonly Lazy<Cluster> _cluster = new(() => Servers.Cluster.Start());

    internal Cluster Cluster => _cluster.Value;

    public void Dispose()
    {
        if (_cluster.IsValueCreated)
        {
            _cluster.Value.Dispose();
        }
    }
}

/// <summary>Tests on one server, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnTheCluster : ICollectionFixture<TheCluster>
{
    public const string Name = "on a server";
}

/// <summary>A store of a test, with its log.</summary>
internal sealed class Place(Cluster cluster, string? schema = null)
{
    public Cluster Cluster => cluster;

    public string Schema { get; } = schema ?? Servers.Cluster.NewSchema();

    public string Connection => cluster.Connection(Schema);

    public MemoryStoreLog Log { get; } = new();

    public PostgresStoreOptions Options => new()
    {
        Log = Log,
        Backups = 3,
        Patience = TimeSpan.FromSeconds(20),
        Grace = TimeSpan.FromMilliseconds(500),
        LockTimeout = TimeSpan.FromMilliseconds(300),
    };

    /// <summary>Opens the store, as soon as the server has looked what a crash left.</summary>
    /// <remarks>Somebody whose process was killed is noticed a moment later, and until then a server
    /// lets in who comes.</remarks>
    public PostgresTruthStore Open(
        Func<PostgresStoreOptions, PostgresStoreOptions>? change = null, StoreSteps? steps = null)
    {
        for (var left = 10; ; left--)
        {
            try
            {
                return PostgresTruthStore.Open(
                    Connection, change?.Invoke(Options) ?? Options, steps ?? StoreSteps.Right);
            }
            catch (TruthStoreException refused) when (left > 0 && IsRecovering(refused))
            {
                cluster.AwaitReady();
            }
        }
    }

    private static bool IsRecovering(TruthStoreException refused) =>
        refused.InnerException is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow };

    /// <summary>What somebody reads who takes the store over.</summary>
    public async Task<StoredTruth> ReadBesideAsync()
    {
        using var other = Open(options => options with { TakeOver = true });
        return await other.ReadAsync(default);
    }

    /// <summary>Ends the connections of stores, or what they are at.</summary>
    public void EndBackends(string act = "pg_terminate_backend") => Sql(
        $"SELECT {act}(pid) FROM pg_stat_activity WHERE application_name = 'caelmor-truth-store'");

    public void Sql(params string[] statements) => cluster.Sql(
        [.. statements.Select(one => one.Replace("{s}", Schema, StringComparison.Ordinal))]);

    public string Ask(string question) =>
        cluster.Ask(question.Replace("{s}", Schema, StringComparison.Ordinal));
}
