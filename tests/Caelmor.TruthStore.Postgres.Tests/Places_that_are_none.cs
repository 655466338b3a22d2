using Caelmor.TruthStore.Postgres.Settings;
using Caelmor.TruthStore.Postgres.Tests.Network;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>Whoever names a place where no store can be is told in a line what to do, and no secret
/// is in it.</summary>
[Collection(OnTheCluster.Name)]
public sealed class Places_that_are_none(TheCluster shared)
{
    private const string Secret = "hunter2hunter2";

    [Theory]
    [InlineData("", "no Host")]
    [InlineData($"{Secret}", "is none")]
    [InlineData($"Host=/tmp;Password=a;{Secret}=b", "is none")]
    [InlineData($"Host=/tmp;Password='{Secret}", "is none")]
    [InlineData($"Host=/tmp;Port={Secret}", "is none")]
    [InlineData($"Host=/tmp;Password={Secret};Search Path=Two Words", "one schema")]
    [InlineData($"Host=/tmp;Password={Secret};Search Path=a,b", "one schema")]
    [InlineData($"Host=db.example;Password={Secret}", "SSL Mode=VerifyFull")]
    [InlineData($"Host=localhost,db.example;Password={Secret};SSL Mode=Require", "db.example")]
    [InlineData($"Host=/tmp;Password={Secret};Options=-c synchronous_commit=off", "synchronous_commit")]
    public void Are_refused_before_anybody_is_asked(string connection, string said) =>
        Says(connection, said);

    [Theory]
    [InlineData("Host=/run/postgresql")]
    [InlineData("Host=localhost")]
    [InlineData("Host=127.0.0.1:6000,[::1]")]
    [InlineData("Host=db.example;SSL Mode=VerifyFull")]
    public void Are_not_those_of_this_machine_nor_those_that_show_who_they_are(string connection) =>
        StoreAddress.Of(connection).Schema.Should().Be("caelmor");

    [PostgresFact]
    public void Are_told_when_the_server_refuses()
    {
        var usual = shared.Cluster.Connection("s") + $";Password={Secret}";
        Says(usual.Replace("Database=postgres", "Database=nowhere"), "\"nowhere\" does not exist");
        Says(usual.Replace("Username=caelmor", "Username=nobody"), "\"nobody\" does not exist");
        Says(usual.Replace("Port=5432", "Port=5433"), "Check that the server runs");
        using var relay = new Relay(shared.Cluster.Socket) { IsBlind = true };
        Says(
            relay.Connection("s").Replace("SSL Mode=Disable", "SSL Mode=VerifyFull")
                + $";Password={Secret}",
            "TLS");
    }

    [PostgresFact]
    public void Are_told_when_the_password_is_wrong()
    {
        using var cluster = Cluster.Start();
        var rules = Path.Combine(cluster.Data, "pg_hba.conf");
        File.WriteAllText(
            rules, "local all stranger scram-sha-256\n" + File.ReadAllText(rules));
        cluster.Set("CREATE ROLE stranger LOGIN PASSWORD 'right'");

        Says(
            cluster.Connection("s").Replace("Username=caelmor", "Username=stranger")
                + $";Password={Secret}",
            "password authentication failed*PGPASSWORD");
    }

    private static void Says(string connection, string said)
    {
        var told = FluentActions.Invoking(() => PostgresTruthStore.Open(
                connection, new() { Patience = TimeSpan.FromSeconds(2) }))
            .Should().Throw<TruthStoreException>().WithMessage($"*{said}*").Which;
        told.Message.Should().NotContain(Secret).And.NotContain("\n");
        $"{told}".Should().NotContain(Secret, "not in the trace either");
    }
}
