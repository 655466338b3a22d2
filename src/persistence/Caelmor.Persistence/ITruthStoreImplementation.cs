using Caelmor.Persistence.Server;

namespace Caelmor.Persistence;

/// <summary>Somebody's truth store, as the certifier meets it.</summary>
public interface ITruthStoreImplementation
{
    /// <summary>What the implementation calls itself.</summary>
    string Name { get; }

    /// <summary>Its version, in whatever scheme it uses.</summary>
    string Version { get; }

    /// <summary>What its places are, if they are no folders of files; null for folders.</summary>
    /// <remarks>
    /// The rules on what is altered (section 5) ask it for what lies in a place. A store that keeps
    /// its truths elsewhere and offers none is found to have no files to be altered, and rejected.
    /// </remarks>
    ITruthStoreMedium? Medium => null;

    /// <summary>Opens the store that lives in a place, for this process alone.</summary>
    /// <remarks>
    /// A store that can be closed is <see cref="IDisposable"/> or <see cref="IAsyncDisposable"/>.
    /// Whoever opened it closes it, or is killed.
    /// </remarks>
    /// <param name="place">
    /// A folder that is there and is the store's alone; a store that keeps no files takes it for a
    /// name. A place that was never opened before holds no truth.
    /// </param>
    /// <exception cref="Exception">
    /// It can't be opened, such as because somebody has it open; any exception means the same.
    /// </exception>
    ITruthStore Open(string place);
}
