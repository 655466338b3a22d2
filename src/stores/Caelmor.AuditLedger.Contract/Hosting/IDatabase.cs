namespace Caelmor.AuditLedger.Hosting;

/// <summary>A database that is prepared and not used.</summary>
/// <remarks>Rules dl-3.1 to dl-3.7: a server connects to it once, when it starts, and asks nothing of
/// it. An operator runs migrations.</remarks>
public interface IDatabase
{
    /// <summary>What it is called in messages.</summary>
    string Name { get; }

    /// <summary>Connects, as by TCP: whether somebody listens, and nothing more.</summary>
    /// <exception cref="DatabaseException">Nobody listens.</exception>
    IDatabaseConnection Connect();
}

/// <summary>A connection to the database.</summary>
public interface IDatabaseConnection : IDisposable
{
    /// <summary>Asks for something: as a login does, or a query.</summary>
    /// <exception cref="DatabaseException">It failed.</exception>
    void Ask(string statement);

    /// <summary>The numbers of the migrations that have run, in the order in which they did.</summary>
    /// <exception cref="DatabaseException">It failed.</exception>
    IReadOnlyList<int> Migrations();

    /// <summary>Runs a migration and notes its number, both or neither.</summary>
    /// <exception cref="DatabaseException">It failed, and nothing of it took place.</exception>
    void Run(Migration migration);
}

/// <summary>One step of the database's schema.</summary>
/// <param name="Number">Its number: 10 comes after 9.</param>
/// <param name="Script">What it does.</param>
public sealed record Migration(int Number, string Script);

/// <summary>The database did not do what was asked of it.</summary>
/// <param name="message">What is wrong, for people.</param>
#pragma warning disable CA1032 // There is always something wrong.
public sealed class DatabaseException(string message) : Exception(message);
#pragma warning restore CA1032
