using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>A way to keep a truth, to be measured beside the others.</summary>
internal interface IRival : IDisposable
{
    string Name { get; }

    /// <summary>Makes it durable, in the place of the former one.</summary>
    void Commit(Truth truth);

    /// <summary>Reads it.</summary>
    /// <returns>How many bytes or data there were; something that has to be looked at.</returns>
    long Read();

    /// <summary>Whatever is left to do afterwards, out of sight of the clock.</summary>
    void Settle();
}
