using System.Diagnostics;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Tests.Servers;

/// <summary>A PostgreSQL server of the tests' own, in a folder for temporary files: reached by a
/// socket there, and by no network.</summary>
internal sealed class Cluster : IDisposable
{
    /// <summary>The role that owns everything.</summary>
    public const string Role = "caelmor";

    private const int Port = 5432;

    private static int _schemas;

    private readonly DirectoryInfo _folder;
    private readonly string _data;

    private Cluster(DirectoryInfo folder, string data)
    {
        (_folder, _data) = (folder, data);
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    /// <summary>Where its socket is.</summary>
    public string Socket => Path.Combine(_folder.FullName, $".s.PGSQL.{Port}");

    /// <summary>Its data.</summary>
    public string Data => _data;

    /// <summary>The postmaster's process.</summary>
    public int Process => int.Parse(File.ReadLines(Path.Combine(_data, "postmaster.pid")).First());

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="settings">Lines of its configuration.</param>
    /// <param name="at">The folder of its data; null for one of its own.</param>
    public static Cluster Start(string settings = "", string? at = null)
    {
        var folder = Directory.CreateTempSubdirectory("caelmor-pg-");
        var cluster = new Cluster(folder, at ?? Path.Combine(folder.FullName, "data"));
        try
        {
            PostgresPrograms.HandOver(folder.FullName);
            PostgresPrograms.Run(
                "initdb", "-D", cluster._data, "-A", "trust", "-U", Role, "-E", "UTF8",
                "--locale=C", "--no-sync");
            cluster.Configure(settings);
            cluster.Start();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>A replica that follows this server.</summary>
    /// <param name="name">The name by which the server waits for it.</param>
    public Cluster Replicate(string name)
    {
        var folder = Directory.CreateTempSubdirectory("caelmor-pg-");
        PostgresPrograms.HandOver(folder.FullName);
        var replica = new Cluster(folder, Path.Combine(folder.FullName, "data"));
        PostgresPrograms.Run(
            "pg_basebackup", "-h", _folder.FullName, "-p", $"{Port}", "-U", Role, "-D",
            replica._data, "-R", "-X", "stream", "-c", "fast", "--no-sync");
        replica.Configure("");
        File.AppendAllText(
            Path.Combine(replica._data, "postgresql.auto.conf"),
            $"primary_conninfo = 'host={_folder.FullName} port={Port} user={Role} "
            + $"application_name={name}'\n");
        replica.Start();
        return replica;
    }

    /// <summary>How somebody connects to it.</summary>
    /// <param name="schema">The schema of a store; null for the usual one.</param>
    public string Connection(string? schema = null) =>
        $"Host={_folder.FullName};Port={Port};Username={Role};Database=postgres"
        + (schema is null ? "" : $";Search Path={schema}");

    /// <summary>A name that no other test of this process uses.</summary>
    public static string NewSchema() => $"t{Interlocked.Increment(ref _schemas)}";

    public void Start()
    {
        PostgresPrograms.Run(
            "pg_ctl", "-D", _data, "-w", "-t", "60", "-l", Path.Combine(_folder.FullName, "log"),
            "-s", "start");
    }

    /// <summary>Starts it after a crash: what is left of the former processes may take a moment to
    /// go.</summary>
    public void StartAgain()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Start();
                return;
            }
            catch (InvalidOperationException) when (attempt < 50)
            {
                Thread.Sleep(100);
            }
        }
    }

    /// <param name="mode">smart, fast or immediate.</param>
    public void Stop(string mode) =>
        PostgresPrograms.Run("pg_ctl", "-D", _data, "-w", "-m", mode, "-s", "stop");

    public void Promote() => PostgresPrograms.Run("pg_ctl", "-D", _data, "-w", "-s", "promote");

    public void Configure(string settings) => File.AppendAllText(
        Path.Combine(_data, "postgresql.conf"),
        $"""

        listen_addresses = ''
        port = {Port}
        unix_socket_directories = '{_folder.FullName}'
        shared_buffers = 32MB
        max_connections = 30
        wal_keep_size = 64MB
        {settings}

        """);

    /// <summary>Kills all its processes at once, as when the power goes.</summary>
    public void Kill()
    {
        var postmaster = Process;
        var children = ChildrenOf(postmaster).ToList();
        foreach (var one in children.Prepend(postmaster))
        {
            KillProcess(one);
        }

        // While one of them is there the memory they share is in use.
        while (children.Prepend(postmaster).Any(one => Directory.Exists($"/proc/{one}")
            && !File.ReadAllText($"/proc/{one}/stat").Contains(") Z ")))
        {
            Thread.Sleep(5);
        }
    }

    /// <summary>Kills one process of it.</summary>
    public static void KillProcess(int process)
    {
        try
        {
            System.Diagnostics.Process.GetProcessById(process).Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It was quicker.
        }
    }

    /// <summary>Waits until it lets somebody in.</summary>
    public void AwaitReady()
    {
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(50))
        {
            try
            {
                Ask("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                // It still looks what the crash left.
            }
        }
    }

    public void Sql(params string[] statements)
    {
        using var connection = Open();
        foreach (var statement in statements)
        {
            using var command = new NpgsqlCommand(statement, connection);
            command.ExecuteNonQuery();
        }
    }

    public string Ask(string question)
    {
        using var connection = Open();
        using var command = new NpgsqlCommand(question, connection);
        return $"{command.ExecuteScalar()}";
    }

    /// <summary>Changes settings of the system, and has them read.</summary>
    public void Set(params string[] statements)
    {
        var before = Ask("SELECT pg_conf_load_time()::text");
        Sql([.. statements, "SELECT pg_reload_conf()"]);
        while (Ask("SELECT pg_conf_load_time()::text") == before)
        {
            Thread.Sleep(10);
        }
    }

    public NpgsqlConnection Open(string more = "")
    {
        var connection = new NpgsqlConnection(
            Connection() + ";Pooling=false;Options=-c default_transaction_read_only=off "
            + "-c statement_timeout=0" + more);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        End(this, EventArgs.Empty);
    }

    private void End(object? sender, EventArgs _)
    {
        try
        {
            if (File.Exists(Path.Combine(_data, "postmaster.pid")))
            {
                Stop("immediate");
            }
        }
        catch (InvalidOperationException)
        {
            // It had ended.
        }

        if (Directory.Exists(_folder.FullName))
        {
            _folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<int> ChildrenOf(int parent) =>
        Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0)
            .Where(id => id > 0 && ParentOf(id) == parent);

    private static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
