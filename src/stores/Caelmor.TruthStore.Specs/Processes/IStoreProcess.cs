using System.Collections.Immutable;

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

/// <summary>How to start a process that opens a store and runs a
/// <see cref="StoreServant"/>.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments; the place comes after them.</param>
public sealed record StoreProcessStart(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>Variables that it finds beside those of this process.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } =
        ImmutableDictionary<string, string>.Empty;
}

/// <summary>A process that had a store open ended before it was told to.</summary>
/// <param name="message">How it ended.</param>
#pragma warning disable CA1032 // It always ended somehow.
internal sealed class StoreProcessEndedException(string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>Whether it said by its exit code that it is no fault of the store's.</summary>
    public bool IsHarnessFault { get; init; }
}
