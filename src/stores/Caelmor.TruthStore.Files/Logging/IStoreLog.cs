namespace Caelmor.TruthStore.Files.Logging;

/// <summary>Where a store writes down what an operator has to know.</summary>
public interface IStoreLog
{
    /// <summary>Writes one event down. It does not throw: a log never fails a store.</summary>
    /// <param name="entry">What happened.</param>
    void Write(StoreEvent entry);
}
