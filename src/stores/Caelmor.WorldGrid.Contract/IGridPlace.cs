namespace Caelmor.WorldGrid.Contract;

/// <summary>Where a grid lives: pieces of bytes with names, such as the files of a folder.</summary>
/// <remarks>
/// A grid keeps nothing anywhere else, so whoever owns the place can kill, refuse, damage and watch
/// at each step (pv-3.1, pv-3.2, pv-15.5). A process that is killed leaves what it wrote. When the
/// power fails, what was not flushed is gone: the content of a piece, and its name apart from it.
/// Any call can fail; a grid that can't go on says so to whoever asked.
/// </remarks>
public interface IGridPlace
{
    /// <summary>The names of all pieces, in the order of their code units.</summary>
    ValueTask<IReadOnlyList<string>> ListAsync();

    /// <summary>Reads a piece.</summary>
    /// <param name="piece">Its name.</param>
    /// <returns>Its bytes; null if there is none of this name.</returns>
    ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string piece);

    /// <summary>Writes a piece, whole, over the one of this name if there is one.</summary>
    /// <param name="piece">Its name: a relative path with slashes.</param>
    /// <param name="content">Its bytes.</param>
    ValueTask WriteAsync(string piece, ReadOnlyMemory<byte> content);

    /// <summary>What was written to a piece outlives the power.</summary>
    /// <param name="piece">Its name.</param>
    ValueTask FlushAsync(string piece);

    /// <summary>Gives a piece another name, in one instant, in the place of any that has it.</summary>
    /// <param name="from">The name it has.</param>
    /// <param name="to">The name it gets.</param>
    ValueTask RenameAsync(string from, string to);

    /// <summary>Takes a piece away, if there is one.</summary>
    /// <param name="piece">Its name.</param>
    ValueTask DeleteAsync(string piece);

    /// <summary>Which pieces there are, and by which names, outlives the power.</summary>
    ValueTask FlushNamesAsync();

    /// <summary>Takes the place for one writer (pv-15.2). Who is killed lets go of it.</summary>
    /// <returns>Whether it was free.</returns>
    ValueTask<bool> TryLockAsync();

    /// <summary>Lets go of the place.</summary>
    ValueTask UnlockAsync();
}
