namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Many load at once, and one alone changes what they load from.</summary>
internal sealed class LoadingLock : IDisposable
{
    // A generator or whoever hears a report may ask the grid something meanwhile.
    private readonly ReaderWriterLockSlim _lock = new(LockRecursionPolicy.SupportsRecursion);

    /// <summary>Loads something: others load meanwhile, and nobody changes anything.</summary>
    public T Load<T>(Func<T> load)
    {
        _lock.EnterReadLock();
        try
        {
            return load();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Changes something: nobody loads or changes anything meanwhile.</summary>
    public void Change(Action change)
    {
        _lock.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();
}
