using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Caelmor.AuditLedger.Embedded.Databases;
using Caelmor.AuditLedger.Migrating;
using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.AuditLedger.Tests.Operating;
using Caelmor.CommandLine;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.AuditLedger.Tests.Databases;

/// <summary>Runs migrations in a real PostgreSQL, by number, once each, forward; no password is ever
/// shown.</summary>
public sealed class An_operator_who_prepares_one(An_operator_who_prepares_one.Server server)
    : IClassFixture<An_operator_who_prepares_one.Server>, IDisposable
{
    private const string Tables =
        "SELECT coalesce(string_agg(schemaname || '.' || tablename, ' ' ORDER BY 1), '') FROM pg_tables "
        + "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";

    private readonly TemporaryFolder _folder = new(Path.GetTempPath());

    [PostgresFact]
    public async Task Runs_them_by_number_once_each()
    {
        server.Empty();
        Write("0009-words.sql", "CREATE TABLE words (word text); INSERT INTO words VALUES ('nine')");
        Write("0010-more.sql", "INSERT INTO words VALUES ('ten; $1'); -- ; no end\n");
        Write("11-last.sql", "INSERT INTO words SELECT count(*)::text FROM words");
        Write("notes.txt", "not a migration");

        var dry = await MigrateAsync("--dry-run");
        server.Ask(Tables).Should().BeEmpty("nothing is made by a rehearsal");
        var first = await MigrateAsync();
        Write("0012-later.sql", "INSERT INTO words VALUES ('twelve')");
        var second = await MigrateAsync("--json");
        var third = await MigrateAsync();

        dry.Output.Should().Contain("Would run in").And.Contain("9, 10, 11");
        first.Output.Should().Contain("Ran in").And.Contain("9, 10, 11");
        first.ExitCode.Should().Be(ExitCode.Success);
        using var answer = JsonDocument.Parse(second.Output);
        answer.RootElement.GetProperty("ran").EnumerateArray().Select(one => one.GetInt32())
            .Should().Equal(12);
        third.Output.Should().Contain("No migration has to run");
        server.Ask("SELECT string_agg(word, ' ') FROM words").Should().Be("nine ten; $1 2 twelve");
    }

    [PostgresFact]
    public async Task Finds_nothing_there_but_the_journal_and_what_migrations_made()
    {
        server.Empty();
        Write("1-nothing.sql", "SELECT 1");

        (await MigrateAsync()).ExitCode.Should().Be(ExitCode.Success);
        using var place = await Place.CreatedAsync();
        var database = new TcpDatabase("127.0.0.1", server.Port);
        await using (var open = await place.StartAsync(new() { Database = database }))
        {
            await open.It.AppendedAsync(Town.Events(0, 5));
        }

        server.Ask(Tables).Should().Be("caelmor_ledger.migration");
        server.Ask("SELECT string_agg(scriptname, ' ') FROM caelmor_ledger.migration")
            .Should().Be("000001");
    }

    [PostgresFact]
    public async Task Is_stopped_by_one_that_fails_and_nothing_of_it_takes_place()
    {
        server.Empty();
        Write("1-one.sql", "CREATE TABLE one (number int)");
        Write("2-two.sql", "INSERT INTO one VALUES (2); INSERT INTO two VALUES (2)");
        Write("3-three.sql", "INSERT INTO one VALUES (3)");

        var failed = await MigrateAsync();
        var before = server.Ask("SELECT count(*) FROM one");
        Write("2-two.sql", "INSERT INTO one VALUES (2)");
        var mended = await MigrateAsync();

        failed.ExitCode.Should().Be(ExitCode.Rejected);
        failed.Errors.Should().Contain("migration 2").And.Contain("relation \"two\" does not exist");
        before.Should().Be("0");
        mended.Output.Should().Contain("2, 3");
        server.Ask("SELECT string_agg(number::text, ' ') FROM one").Should().Be("2 3");
    }

    [PostgresFact(IsLong = true)]
    public async Task Is_refused_one_that_comes_too_late()
    {
        server.Empty();
        Write("5-five.sql", "SELECT 5");
        await MigrateAsync();
        Write("4-four.sql", "SELECT 4");

        var late = await MigrateAsync();

        late.ExitCode.Should().Be(ExitCode.Rejected);
        late.Errors.Should().Contain("migration 4").And.Contain("Give it a later number");
    }

    [PostgresFact(IsLong = true)]
    public async Task Waits_for_another_operator()
    {
        server.Empty();
        Write("1-one.sql", "SELECT 1");
        using var other = PostgresDatabase.Of(server.Connection()).Connect();

        var refused = await MigrateAsync();

        refused.ExitCode.Should().Be(ExitCode.Rejected);
        refused.Errors.Should().Contain("somebody else who runs migrations");
    }

    [PostgresTheory]
    [InlineData("Database=nowhere", ExitCode.Rejected, "no database of that name")]
    [InlineData("Username=mara;Password=wrong-sesame", ExitCode.Rejected, "lets nobody in")]
    [InlineData("Username=mara", ExitCode.Rejected, "PGPASSWORD")]
    [LongInlineData(
        "Username=mara;Password=right-sesame;Database=other",
        ExitCode.Rejected,
        "permission denied")]
    [LongInlineData("Port=1;Password=wrong-sesame", ExitCode.Rejected, "no answer")]
    [LongInlineData("Pasword=wrong-sesame", ExitCode.WrongUsage, "connection string")]
    [LongInlineData("Password=\"wrong-sesame", ExitCode.WrongUsage, "connection string")]
    [LongInlineData("Password=wrong;sesame=1", ExitCode.WrongUsage, "connection string")]
    [LongInlineData("Port=wrong-sesame", ExitCode.WrongUsage, "connection string")]
    [LongInlineData("Host=", ExitCode.WrongUsage, "names no Host")]
    [LongInlineData(
        "Host=db.example;Password=wrong-sesame", ExitCode.WrongUsage, "SSL Mode=VerifyFull")]
    public async Task Is_told_in_one_line_why_not(string change, ExitCode exitCode, string word)
    {
        server.Empty();
        Write("1-one.sql", "CREATE TABLE one (number int)");

        var said = await LedgerCommand.RunAsync(
            "migrate", _folder.Path, "--database", server.Connection(change));

        said.ExitCode.Should().Be(exitCode, said.Output + said.Errors);
        said.Errors.Trim().Split('\n').Should().ContainSingle()
            .Which.Should().Contain(word).And.NotContain("sesame");
        said.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("first.sql", "such as '0001-words.sql'")]
    [InlineData("0-zero.sql", "from 1 to 999999")]
    [InlineData("1000000-much.sql", "from 1 to 999999")]
    [InlineData("1-one.sql 01-one.sql", "two migrations with number 1")]
    public async Task Numbers_the_files(string names, string word)
    {
        foreach (var name in names.Split(' '))
        {
            Write(name, "SELECT 1");
        }

        var said = await MigrateAsync("--dry-run");

        said.ExitCode.Should().Be(ExitCode.WrongUsage);
        said.Errors.Should().Contain(word);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> MigrateAsync(params string[] more) => LedgerCommand.RunAsync(
        ["migrate", _folder.Path, "--database", server.Connection(), .. more]);

    private void Write(string name, string script) => File.WriteAllText(_folder.Of(name), script);

    /// <summary>A server that is reached by TCP, with a database <c>game</c>, and a role that needs
    /// a password.</summary>
    public sealed class Server : IDisposable
    {
        private Cluster? _cluster;

        internal int Port { get; private set; } = 1;

        /// <summary>An empty database.</summary>
        internal void Empty()
        {
            _cluster ??= Start();
            Do("postgres", "DROP DATABASE IF EXISTS game WITH (FORCE)");
            Do("postgres", "CREATE DATABASE game");
        }

        internal string Connection(string change = "Port=PORT")
        {
            var settings = $"Host=127.0.0.1;Port={Port};Database=game;Username={Cluster.Role}";
            return $"{settings};{change.Replace("PORT", $"{Port}", StringComparison.Ordinal)}";
        }

        internal string Ask(string question)
        {
            using var connection = new Npgsql.NpgsqlConnection($"{Connection()};Pooling=false");
            connection.Open();
            using var command = new Npgsql.NpgsqlCommand(question, connection);
            return $"{command.ExecuteScalar()}";
        }

        public void Dispose() => _cluster?.Dispose();

        private Cluster Start()
        {
            using (var listener = new TcpListener(IPAddress.Loopback, 0))
            {
                listener.Start();
                Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            }

            var cluster = Cluster.Start($"port = {Port}\nlisten_addresses = '127.0.0.1'");
            var rules = Path.Combine(cluster.Data, "pg_hba.conf");
            File.WriteAllText(
                rules, $"host all mara 127.0.0.1/32 scram-sha-256\n{File.ReadAllText(rules)}");
            Do("postgres", "CREATE ROLE mara LOGIN PASSWORD 'right-sesame'");
            Do("postgres", "CREATE DATABASE other");
            Do("postgres", "SELECT pg_reload_conf()");
            return cluster;
        }

        private void Do(string database, string statement)
        {
            using var connection = new Npgsql.NpgsqlConnection(
                $"{Connection($"Database={database}")};Pooling=false");
            connection.Open();
            using var command = new Npgsql.NpgsqlCommand(statement, connection);
            command.ExecuteNonQuery();
        }
    }
}
