using System.Collections.Immutable;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Migrating;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>
/// An operator's acts on a store. They need its lock, so no server runs meanwhile; each is logged.
/// </summary>
public sealed class StoreOperator : IDisposable
{
    private readonly StoreContext _context;
    private readonly IDisposable _held;

    private StoreOperator(StoreContext context, IDisposable held)
    {
        _context = context;
        _held = held;
    }

    /// <summary>Takes the store in a folder over from the server.</summary>
    /// <param name="folder">The folder. It has to be there.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="TruthStoreException">A server runs, or the disk refuses.</exception>
    public static StoreOperator Open(string folder, StoreOptions? options = null) =>
        StoreStartup.Open(
            folder,
            create: false,
            options ?? new(),
            (context, held) => new StoreOperator(context, held));

    /// <summary>Takes the store on any disk over from the server.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="options">How to run it; without a log, nothing is written down.</param>
    /// <exception cref="TruthStoreException">A server runs, or the disk refuses.</exception>
    public static StoreOperator Open(IDisk disk, StoreOptions options)
    {
        var context = new StoreContext(disk, options);
        return new(context, StoreStartup.Begin(context));
    }

    /// <summary>
    /// Makes an older epoch the truth. The newer ones are set aside, and the next save follows the
    /// epoch that was chosen.
    /// </summary>
    /// <param name="epoch">The epoch to choose. Its file has to verify.</param>
    /// <returns>The names of the files set aside, the oldest first.</returns>
    /// <exception cref="TruthStoreException">It cannot be chosen; nothing was changed.</exception>
    public ImmutableArray<string> UseEpoch(Epoch epoch) =>
        Act(() => ChoiceOfEpoch.Make(_context, epoch.Number));

    /// <summary>Gives a file that was set aside its name back, newer than the truth in
    /// force.</summary>
    /// <param name="file">One of the list, set aside. It has to verify.</param>
    /// <exception cref="TruthStoreException">It cannot be; nothing was changed.</exception>
    public void Reinstate(EpochFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Act(() =>
        {
            ChoiceOfEpoch.Undo(_context, file);
            return true;
        });
    }

    /// <summary>Quarantines an epoch: it is not used any more, and stays as it is.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="reason">Why, for whoever reads the log.</param>
    /// <exception cref="TruthStoreException">There is no such epoch, or the disk
    /// refuses.</exception>
    public void Quarantine(Epoch epoch, string reason)
    {
        Act(() =>
        {
            var view = _context.View();
            if (view.Epochs.All(one => one.Epoch != epoch.Number))
            {
                throw ChoiceOfEpoch.NoSuchEpoch(_context, view, epoch.Number);
            }

            Folders.Quarantine.Impose(
                _context, epoch.Number, new("an operator's judgement", "a sound file", reason));
            return true;
        });
    }

    /// <summary>
    /// Takes every object of the truth in force to the schema version of this build. A copy of the
    /// former file is set aside before.
    /// </summary>
    /// <param name="cancellation">Ends the work early; the former truth stays in force.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="TruthStoreException">It halted; the former truth is in force.</exception>
    public MigrationReport Migrate(CancellationToken cancellation = default) =>
        Act(() => Migration.Run(_context, cancellation));

    /// <summary>Gives the store back.</summary>
    public void Dispose() => _held.Dispose();

    // Done in the folder that was opened, and in no other; and there when it is told of.
    private T Act<T>(Func<T> act) => StoreContext.Guard(() =>
    {
        _context.Confirm();
        var done = act();
        _context.Confirm();
        return done;
    });
}
