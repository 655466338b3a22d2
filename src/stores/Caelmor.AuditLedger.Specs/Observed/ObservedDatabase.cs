using Caelmor.AuditLedger.Hosting;
using Caelmor.Conformance.Journaling;

namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>The suite's database: it hears who connects and what is asked of it.</summary>
internal sealed class ObservedDatabase(Journal journal) : IDatabase
{
    private readonly List<int> _ran = [];
    private readonly List<string> _asked = [];

    private enum DatabaseAction
    {
        Connected,
        Asked,
        RanMigration,
    }

    public string Name => "the database of Alderford";

    /// <summary>Whether somebody listens there.</summary>
    public bool Listens { get; set; } = true;

    /// <summary>The migration that fails; null for none.</summary>
    public int? Failing { get; set; }

    /// <summary>How often somebody connected.</summary>
    public int Connections { get; private set; }

    /// <summary>What was asked on those connections, beside migrations.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>The migrations that ran, one after the other.</summary>
    public IReadOnlyList<int> Ran => _ran;

    public IDatabaseConnection Connect()
    {
        Connections++;
        journal.Note("database", DatabaseAction.Connected);
        return Listens ? new Connection(this) : throw new DatabaseException("Nobody listens.");
    }

    private void Ask(string statement)
    {
        journal.Note("database", DatabaseAction.Asked, statement);
        _asked.Add(statement);
    }

    private void Run(Migration migration)
    {
        journal.Note("database", DatabaseAction.RanMigration, $"{migration.Number}");
        if (migration.Number == Failing)
        {
            throw new DatabaseException($"Migration {migration.Number} has a mistake in line 1.");
        }

        if (!Scripts.Contains(migration))
        {
            _asked.Add(migration.Script);
        }

        _ran.Add(migration.Number);
    }

    /// <summary>The migrations that an operator has, in the order of a folder.</summary>
    public static IReadOnlyList<Migration> Scripts { get; } =
    [
        new(1, "-- the first"), new(10, "-- the tenth"), new(11, "-- the eleventh"),
        new(2, "-- the second"), new(9, "-- the ninth"),
    ];

    private sealed class Connection(ObservedDatabase database) : IDatabaseConnection
    {
        public void Ask(string statement) => database.Ask(statement);

        public IReadOnlyList<int> Migrations() => [.. database._ran];

        public void Run(Migration migration) => database.Run(migration);

        public void Dispose()
        {
            // Who goes, goes.
        }
    }
}
