using System.Globalization;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Connections;

/// <summary>How a connection is set up.</summary>
internal static class SessionSettings
{
    /// <summary>What only some versions know, without failing where it is unknown.</summary>
    public const string OfNewerServers = """
        SELECT set_config(
          name, CASE name WHEN 'client_connection_check_interval' THEN '10s' ELSE '0' END, false)
        FROM pg_settings
        WHERE name IN (
          'idle_session_timeout', 'transaction_timeout', 'client_connection_check_interval')
        """;

    // A role that may hardly be let work is to be let work here; a hung writer must not hold what
    // the next one wants. A fresh table has no statistics, and a plan that sorts a truth spills it:
    // pieces are read along their key.
    private static readonly (string Name, string Value)[] Always =
    [
        ("search_path", "pg_catalog"),
        ("client_min_messages", "warning"),
        ("statement_timeout", "0"),
        ("idle_in_transaction_session_timeout", "600s"),
        ("default_transaction_isolation", @"read\ committed"),
        ("default_transaction_deferrable", "off"),
        ("tcp_keepalives_idle", "30"),
        ("tcp_keepalives_interval", "10"),
        ("tcp_keepalives_count", "3"),
        ("vacuum_cost_delay", "0"),
        ("enable_seqscan", "off"),
        ("enable_sort", "off"),
        ("enable_bitmapscan", "off"),
        ("jit", "off"),
        ("max_parallel_workers_per_gather", "0"),
    ];

    public static string Of(StoreAddress address, PostgresStoreOptions options)
    {
        var seconds = (int)Math.Ceiling(options.Patience.TotalSeconds);
        var settings = new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString)
        {
            // The store has one connection and knows itself when it needs another.
            Pooling = false,
            Enlist = false,
            Multiplexing = false,
            MaxAutoPrepare = 0,
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
            SearchPath = null,
            CommandTimeout = seconds,
            Timeout = Math.Min(seconds, 15),
            ReadBufferSize = Math.Max(address.Settings.ReadBufferSize, 64 * 1024),
            Options = Options(address, options),
        };
        settings.ApplicationName ??= "caelmor-truth-store";
        if (!address.Settings.Host!.StartsWith('/'))
        {
            // Who is out of reach is noticed; a socket of this machine has no such thing.
            settings.TcpKeepAlive = true;
            settings.TcpKeepAliveTime = 30;
            settings.TcpKeepAliveInterval = 10;
        }

        return settings.ConnectionString;
    }

    private static string Options(StoreAddress address, PostgresStoreOptions options)
    {
        var lockTimeout = options.LockTimeout.TotalMilliseconds.ToString(
            "F0", CultureInfo.InvariantCulture);
        var ours = Always
            .Append(("lock_timeout", lockTimeout))
            .Append(("synchronous_commit", ServerSettings.WordFor(options.Durability)))
            .Select(one => $"-c {one.Item1}={one.Item2}");
        return string.Join(' ', ours.Prepend(address.Settings.Options ?? "")).Trim();
    }
}
