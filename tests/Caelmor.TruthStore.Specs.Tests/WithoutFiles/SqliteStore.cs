using Caelmor.Persistence;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Specs.Tests.Conforming;
using Microsoft.Data.Sqlite;

namespace Caelmor.TruthStore.Specs.Tests.WithoutFiles;

/// <summary>A store in the rows of a database: one for each truth, and one that says which was
/// acknowledged last.</summary>
public class SqliteStore : StoreOfOneProcess
{
    private const int Kept = 3;

    private readonly Lock _oneAtATime = new();
    private readonly SqliteConnection _database;

    /// <summary>Opens the store of a place.</summary>
    /// <param name="place">The place; its database is a file there, which nobody here looks
    /// at.</param>
    public SqliteStore(string place)
        : base(place) => _database = SqliteDatabase.Make(place);

    /// <inheritdoc/>
    public override ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        lock (_oneAtATime)
        {
            cancellation.ThrowIfCancellationRequested();
            return ValueTask.FromResult<StoredTruth>(InForce() is var epoch && epoch == 0
                ? StoredTruth.None
                : new StoredTruth.Held(Read(epoch)));
        }
    }

    /// <inheritdoc/>
    public override ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        cancellation.ThrowIfCancellationRequested();
        lock (_oneAtATime)
        {
            Demand(truth, new(InForce()));
            Commit(truth);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _database.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Row and number count at one instant, or not at all.</summary>
    protected virtual void Commit(Truth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var content = TruthBytes.Of(truth);
        using var transaction = _database.BeginTransaction();
        Insert(truth.Epoch.Number, content);
        Acknowledge(truth.Epoch.Number);
        Execute("DELETE FROM truth WHERE epoch NOT IN "
            + $"(SELECT epoch FROM truth ORDER BY epoch DESC LIMIT {Kept})");
        transaction.Commit();
    }

    /// <summary>The epoch in force; 0 for none. It has to be the newest there is, and to be
    /// there.</summary>
    protected virtual long InForce()
    {
        var (acknowledged, newest) = (Acknowledged(), Newest());
        return acknowledged == newest ? acknowledged : throw new InvalidDataException(
            $"Found epoch {newest}, expected {acknowledged}, which was acknowledged last.");
    }

    /// <summary>Writes down which epoch was acknowledged last.</summary>
    protected void Acknowledge(long epoch) =>
        Execute("INSERT OR REPLACE INTO head (one, epoch) VALUES (1, $1)", epoch);

    /// <summary>Writes a row.</summary>
    protected void Insert(long epoch, byte[] content) =>
        Execute("INSERT INTO truth (epoch, content) VALUES ($1, $2)", epoch, content);

    /// <summary>Which epoch was acknowledged last; 0 for none.</summary>
    protected long Acknowledged() =>
        Ask("SELECT epoch FROM head") switch
        {
            null => 0,
            long epoch => epoch,
            var odd => throw new InvalidDataException($"Found {odd} for an epoch."),
        };

    private long Newest() => Ask("SELECT max(epoch) FROM truth") is long epoch ? epoch : 0;

    private Truth Read(long epoch)
    {
        var truth = TruthBytes.Read((byte[]?)Ask($"SELECT content FROM truth WHERE epoch = {epoch}")
            ?? throw new InvalidDataException($"Found no row of epoch {epoch}."));
        return truth.Epoch.Number == epoch ? truth : throw new InvalidDataException(
            $"Found the truth of epoch {truth.Epoch} in the row of {epoch}.");
    }

    private object? Ask(string question)
    {
        using var command = SqliteDatabase.Command(_database, question);
        return command.ExecuteScalar() is { } answer and not DBNull ? answer : null;
    }

    private void Execute(string sql, params object[] values)
    {
        using var command = SqliteDatabase.Command(_database, sql, values);
        command.ExecuteNonQuery();
    }
}

/// <summary>As the certifier meets it.</summary>
/// <param name="name">What it calls itself.</param>
/// <param name="open">Opens the store.</param>
public abstract class SqliteImplementation(string name, Func<string, ITruthStore> open)
    : ITruthStoreImplementation
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Version => "1";

    /// <inheritdoc/>
    public virtual ITruthStoreMedium Medium { get; } = new SqliteRows();

    /// <inheritdoc/>
    public ITruthStore Open(string place) => open(place);
}

/// <summary>The one that conforms.</summary>
public sealed class Sqlites() : SqliteImplementation("sqlite store", place => new SqliteStore(place));
