using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;
using Caelmor.AuditLedger.Specs.Observed;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Has an operator run migrations, and looks at what the database heard.</summary>
public sealed class DatabaseDriver(LedgerWorld world, AnswerDriver answer)
{
    private int _connectionsBefore;
    private int _askedBefore;
    private int _ranBefore;

    private ObservedDatabase Database => world.Database;

    /// <summary>What the database has heard until now does not count.</summary>
    public void Remember() => (_connectionsBefore, _askedBefore, _ranBefore) =
        (Database.Connections, Database.Asked.Count, Database.Ran.Count);

    /// <summary>This migration fails.</summary>
    public void Fail(int migration) => Database.Failing = migration;

    /// <summary>The operator ran the migrations before, up to one.</summary>
    public async Task MigrateUpToAsync(int last)
    {
        Database.Failing = ObservedDatabase.Scripts.Select(one => one.Number).Order()
            .First(number => number > last);
        await world.Process("operator").MigrateAsync();
        Database.Failing = null;
    }

    /// <summary>The operator runs the migrations.</summary>
    public async Task MigrateAsync()
    {
        Remember();
        answer.Note("the migrating", await world.Process("operator").MigrateAsync());
    }

    /// <summary>Each migration ran once, by its number.</summary>
    public void ShouldHaveRunByNumber() => Expect.That(
        Database.Ran.SequenceEqual(ObservedDatabase.Scripts.Select(one => one.Number).Order()),
        "each migration runs once, by its number, and forward.",
        () => $"those that ran: {string.Join(", ", Database.Ran)}.");

    /// <summary>No migration ran behind this one.</summary>
    public void ShouldHaveRunNothingBehind(int last) => Expect.That(
        Database.Ran.SequenceEqual(
            ObservedDatabase.Scripts.Select(one => one.Number).Order().Where(one => one <= last)),
        "a migration that fails stops those behind it, and those before it stay.",
        () => $"those that ran: {string.Join(", ", Database.Ran)}.");

    /// <summary>Nothing but the migrations was done to the database.</summary>
    public void ShouldHoldNothingElse() => Expect.That(
        Database.Asked.Count == 0,
        "the database has no table but that of the migrations.",
        () => $"it was asked: {Database.Asked[0]}.");

    /// <summary>Since the request somebody connected once, and asked for nothing.</summary>
    public void ShouldHearOneConnection()
    {
        Expect.That(
            Database.Connections - _connectionsBefore == 1,
            "the database hears of one connection.",
            () => $"{Database.Connections - _connectionsBefore} connections.");
        ShouldBeAskedNothing();
    }

    /// <summary>Since the request nobody connected.</summary>
    public void ShouldHearNothing()
    {
        Expect.That(
            Database.Connections == _connectionsBefore,
            "the database hears nothing.",
            () => $"{Database.Connections - _connectionsBefore} connections.");
        ShouldBeAskedNothing();
    }

    /// <summary>Since the request no migration ran.</summary>
    public void ShouldRunNoMigration() => Expect.That(
        Database.Ran.Count == _ranBefore,
        "no migration runs.",
        () => $"those that ran: {string.Join(", ", Database.Ran.Skip(_ranBefore))}.");

    private void ShouldBeAskedNothing() => Expect.That(
        Database.Asked.Count == _askedBefore,
        "nothing is asked on the connection.",
        () => $"it was asked: {Database.Asked[^1]}.");
}
