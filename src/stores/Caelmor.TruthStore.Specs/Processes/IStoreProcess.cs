namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>Another process that has, or wants to have, a store open, line by line.</summary>
internal interface IStoreProcess : IDisposable
{
    /// <summary>Starts it, and hears what it says first.</summary>
    /// <exception cref="StoreProcessEndedException">It ended without a word.</exception>
    Task<string> StartAsync();

    /// <summary>Tells it something, and hears what it answers.</summary>
    /// <exception cref="StoreProcessEndedException">It ended without a word.</exception>
    Task<string> TellAsync(string line);

    /// <summary>Waits until it has ended by itself.</summary>
    Task EndAsync();

    /// <summary>Kills it; it gets no word in.</summary>
    void Kill();
}
