using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Specs.Tests.OnAServer;

/// <summary>The store on PostgreSQL obeys the rules of stores; its places are schemas of a server of
/// these tests.</summary>
public sealed class Stores_on_a_server(Stores_on_a_server.Server server)
    : IClassFixture<Stores_on_a_server.Server>, IDisposable
{
    private const string Secret = "hunter2hunter2";

    // Of so many scenarios one, if not all are tried; '.ci/run' certifies by all of them.
    private const int Some = 6;

    private readonly PostgresStores _stores = new(server.Connection);

    [PostgresFact(IsLong = true)]
    public async Task Obey_the_rules()
    {
        var verdict = await new Certifier(TruthStoreSpec.Suite(), new()
        {
            TimeLimit = TimeSpan.FromMinutes(10),
            IsQuick = !Thorough.IsWanted,
            Select = scenario => Thorough.IsWanted || scenario.Location.Line % Some == 0,
        }).JudgeAsync(
            new TruthStoreSubject(_stores, StoreHolder.OfPostgres(server.Connection)),
            CancellationToken.None);

        verdict.Trials.Where(trial => trial.Finding != Finding.Obeyed)
            .Select(trial => $"{trial.Scenario.Title}: {trial.Result.Explanation}")
            .Should().BeEmpty();
        verdict.Executed.Should().BePositive();
        server.Schemas().Should().Be("", "each trial takes its schemas along");
    }

    [PostgresFact]
    public async Task Have_every_row_of_every_table_for_a_part()
    {
        await CommitAsync("here", 2);

        var parts = _stores.Medium.Read("here");

        parts.Select(part => part.Name).Should().Equal(
            "writer", "lease 1", "truth 1", "truth 2", "epoch of truth 1", "epoch of truth 2",
            "piece 0 of truth 1", "piece 0 of truth 2", "version 1");
        _stores.Medium.Copy("here", "there");
        _stores.Medium.Read("there").Should().BeEquivalentTo(parts);
        _stores.Medium.Write("there", "truth 2", parts[2].Content);
        _stores.Medium.Read("there").Single(part => part.Name == "truth 2").Content
            .Should().Equal(parts[2].Content, "constraints are no protection");
        _stores.Medium.Delete("there", "writer");
        _stores.Medium.Read("there").Should().HaveCount(parts.Length - 1);
        _stores.Medium.Read("here").Should().BeEquivalentTo(parts, "it is another place");
        _stores.Medium.Remove("here");
        _stores.Medium.Remove("there");
        _stores.Medium.Remove("nowhere");
        _stores.Medium.Read("here").Should().BeEmpty();
        server.Schemas().Should().Be("");
    }

    // With other processes, and with one that is killed.
    [PostgresFact(IsLong = true)]
    public async Task Are_certified_from_a_command_line_that_shows_no_secret()
    {
        var run = await Tool.RunAsync(
            "--spec", "truth-store", "--store", $"postgres:{server.Connection};Password={Secret}",
            "--quick", "--only", "ts-6", "--only", "ts-2.2", "--verbose");

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output + run.Errors);
        run.Output.Should().Contain("postgres store").And.NotContain(Secret);
        run.Errors.Should().NotContain(Secret);
        server.Schemas().Should().Be("");
    }

    [PostgresFact]
    public async Task Are_not_looked_for_where_there_is_no_database()
    {
        var run = await Tool.RunAsync(
            "--spec", "truth-store", "--store",
            $"postgres:{server.Connection};Database=nowhere;Password={Secret}");

        run.ExitCode.Should().Be(ExitCode.WrongUsage, run.Output + run.Errors);
        run.Errors.Should().Contain("\"nowhere\" does not exist").And.NotContain(Secret);
        run.Errors.Trim().Should().NotContain("\n");
    }

    public void Dispose() => _stores.Dispose();

    private async Task CommitAsync(string place, int epochs)
    {
        using var store = (IDisposable)_stores.Open(place);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            await ((Persistence.Server.ITruthStore)store).CommitAsync(
                Truth.Sealed(new(epoch), CanonVersion.Current, ImmutableArray<SystemState>.Empty),
                CancellationToken.None);
        }
    }

    /// <summary>The server, started when it is needed.</summary>
    public sealed class Server : IDisposable
    {
        private readonly Lazy<Cluster> _cluster = new(() => Cluster.Start());

        public string Connection => _cluster.Value.Connection();

        public string Schemas() => _cluster.Value.Ask(
            "SELECT string_agg(nspname, ' ') FROM pg_namespace "
            + $"WHERE nspname LIKE '{PostgresStores.Prefix}%'");

        public void Dispose()
        {
            if (_cluster.IsValueCreated)
            {
                _cluster.Value.Dispose();
            }
        }
    }
}
