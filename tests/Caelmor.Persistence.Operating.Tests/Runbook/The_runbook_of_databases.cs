using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Schemas;
using Caelmor.TruthStore.Postgres;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.Persistence.Operating.Tests.Runbook;

/// <summary>The commands for stores in a database, each in the situation that its heading
/// names.</summary>
public sealed class The_runbook_of_databases(The_runbook_of_databases.Server server)
    : IClassFixture<The_runbook_of_databases.Server>
{
    private static readonly RunbookPage Page = new("postgres-store.md");
    private const string BeforeTheNight = "For operators";
    private const string WhatItIsTriedWith = "What it is tried with";

    private static readonly Dictionary<string, Func<Server, Task>> Situations = new()
    {
        ["The machine of the server is gone: taking over"] = server => server.OpenAsync(),
        ["The database is gone: promoting a replica"] = _ => Task.CompletedTask,
        ["Restoring a dump"] = _ => Task.CompletedTask,
        ["The disk of the server is full"] = _ => Task.CompletedTask,
        ["The newest epoch is gone"] = server =>
            server.Do("DELETE FROM caelmor.truth WHERE epoch = 42"),
        ["A new build wants a migration"] = server =>
        {
            server.Schemas = Migrations.ToThird;
            return Task.CompletedTask;
        },
        ["A truth is broken"] = server => server.Do(
            "UPDATE caelmor.piece SET bytes = set_byte(bytes, 99, get_byte(bytes, 99) # 1) "
            + "WHERE body = (SELECT body FROM caelmor.truth WHERE epoch = 42)"),
    };

    public static TheoryData<string> Sections => [.. Thorough.LongOrFirst(2, Situations.Keys)];

    [PostgresTheory]
    [MemberData(nameof(Sections))]
    public async Task Does_what_it_says_when(string section)
    {
        await server.BeginAsync();
        await Situations[section](server);

        await Page.FollowAsync(section, server.RunAsync);
    }

    [Fact]
    public void Has_no_command_that_no_situation_tries() =>
        Page.Sections.Except([BeforeTheNight, WhatItIsTriedWith])
            .Should().BeEquivalentTo(Situations.Keys);

    [PostgresFact]
    public async Task Takes_a_store_from_whoever_has_it_and_he_commits_nothing_more()
    {
        await server.BeginAsync();
        await server.OpenAsync();

        var run = await Tool.RunAsync("take-over", server.Store);

        run.Output.Should().Contain("Took the store over from process ").And.Contain("fence");
        (await FluentActions.Awaiting(() => server.CommitAsync(43)).Should()
            .ThrowAsync<TruthStoreException>()).Which.Fault.Should().Be(StoreFault.TakenOver);
        (await Tool.RunAsync("take-over", server.Store)).Output.Should().Contain("Nobody had");
    }

    [PostgresFact]
    public async Task Migrates_a_store_once_and_says_what_it_did()
    {
        await server.BeginAsync();
        var build = new Tool { Schemas = Migrations.ToThird };

        var looked = await build.RunAsync(default, "migrate", server.Store, "--dry-run");
        var done = await build.RunAsync(default, "migrate", server.Store);
        var again = await build.RunAsync(default, "migrate", server.Store);

        looked.ShouldBeDone().Output.Should().Contain("from schema version 1 to 3")
            .And.Contain("A dry run: nothing was changed.");
        done.ShouldBeDone().Output.Should().Contain("Migrated 2 of 8 data.")
            .And.Contain($"Set aside: set-aside-000001-truth-{42:D20}.caelmor");
        again.ShouldBeDone().Output.Should().Contain("Nothing has to be migrated.");
    }

    [PostgresFact]
    public async Task Says_that_nobody_vouches_where_there_is_no_replica()
    {
        await server.BeginAsync();
        using var folder = new TemporaryFolder();

        var copied = await Tool.RunAsync("copy", server.Store, folder.Of("copy"));
        var vouched = await Tool.RunAsync(
            "copy", folder.Of("copy"), server.Store + ";Search Path=other", "--durability", "remote");
        var misused = await Tool.RunAsync(
            "copy", server.Store, folder.Of("more"), "--durability", "remote");

        copied.ShouldBeDone();
        vouched.ExitCode.Should().Be(ExitCode.Rejected, vouched.Output + vouched.Errors);
        vouched.Errors.Should().Contain("synchronous_standby_names");
        misused.ExitCode.Should().Be(ExitCode.WrongUsage, misused.Output + misused.Errors);
        misused.Errors.Should().Contain("--durability");
    }

    [Theory]
    [InlineData("take-over", "/srv/world")]
    [InlineData("take-over", "postgres:Host=/nowhere", "--durability", "eternal")]
    public async Task Takes_nothing_else_over(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.ExitCode.Should().Be(ExitCode.WrongUsage, run.Output + run.Errors);
    }

    /// <summary>A server with a database, <c>game</c>, and in it a store with epochs 37 to
    /// 42.</summary>
    public sealed class Server : IDisposable
    {
        private readonly Lazy<Cluster> _cluster = new(() => Cluster.Start());
        private readonly TemporaryFolder _machine = new();
        private PostgresTruthStore? _store;

        public string Store => $"postgres:{Connection}";

        /// <summary>The schemas of the operator's build.</summary>
        internal SchemaMigrations Schemas { get; set; } = SchemaMigrations.None;

        private string Folder => Path.GetDirectoryName(_cluster.Value.Socket)!;

        private string Connection => $"Host={Folder};Database=game;Username={Cluster.Role}";

        public async Task BeginAsync()
        {
            _store?.Dispose();
            Schemas = SchemaMigrations.None;
            _cluster.Value.Sql(
                "DROP DATABASE IF EXISTS game WITH (FORCE)",
                "DROP DATABASE IF EXISTS restored WITH (FORCE)",
                "CREATE DATABASE game");
            Directory.CreateDirectory(_machine.Of("incident"));
            Directory.CreateDirectory(_machine.Of("copies"));
            File.Delete(_machine.Of("incident/read.json"));
            await OpenAsync();
            for (var epoch = 37; epoch <= 42; epoch++)
            {
                await CommitAsync(epoch);
            }

            await _store!.SettleAsync();
            _store.Dispose();
        }

        /// <summary>A game server has the store open.</summary>
        public Task OpenAsync()
        {
            _store = PostgresTruthStore.Open(Connection);
            return Task.CompletedTask;
        }

        public async Task CommitAsync(long epoch) =>
            await _store!.CommitAsync(SmallTruths.At(epoch), default);

        /// <summary>Somebody with rights does something.</summary>
        public Task Do(string sql)
        {
            using var connection = new Npgsql.NpgsqlConnection(Connection + ";Pooling=false");
            connection.Open();
            using var command = new Npgsql.NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }

        /// <summary>Runs a command as an operator would who was asked and said yes.</summary>
        internal async Task<ToolRun> RunAsync(string command)
        {
            var text = command
                .Replace("/run/postgresql", Folder, StringComparison.Ordinal)
                .Replace("/srv/", _machine.Path + "/", StringComparison.Ordinal);
            string[] words =
            [
                .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
                    word.StartsWith("'postgres:", StringComparison.Ordinal)
                        ? $"{word.Trim('\'')};Username={Cluster.Role}"
                        : word),
            ];
            if (words[0] == "caelmor-truth")
            {
                return await new Tool
                {
                    Typed = words.ElementAtOrDefault(3) ?? "",
                    Schemas = Schemas,
                }.RunAsync(default, words[1..]);
            }

            // As whoever owns the database, who need not be the user of this machine.
            PostgresPrograms.HandOver(_machine.Path);
            return new(
                ExitCode.Success,
                PostgresPrograms.Run(words[0], ["-U", Cluster.Role, .. words[1..]]),
                "");
        }

        public void Dispose()
        {
            _store?.Dispose();
            _machine.Dispose();
            if (_cluster.IsValueCreated)
            {
                _cluster.Value.Dispose();
            }
        }
    }
}
