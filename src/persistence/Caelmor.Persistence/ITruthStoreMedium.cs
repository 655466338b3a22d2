using System.Collections.Immutable;

namespace Caelmor.Persistence;

/// <summary>What the places of a truth store are, if they are no folders of files: the certifier
/// works on it behind the store's back, as it does on files.</summary>
/// <remarks>
/// An adapter offers it (<see cref="ITruthStoreImplementation.Medium"/>); it judges nothing. A place
/// is named as it was to <see cref="ITruthStoreImplementation.Open"/>, also by another process, and
/// no store has it open meanwhile. Whatever these methods throw is a fault of the adapter, and no
/// verdict on the store.
/// </remarks>
public interface ITruthStoreMedium
{
    /// <summary>All that is kept in a place, in an order that is the same every time.</summary>
    /// <param name="place">The place; one that was never opened keeps nothing.</param>
    ImmutableArray<StoredPart> Read(string place);

    /// <summary>Puts other bytes into a part, as whoever may do anything could.</summary>
    /// <remarks>
    /// Constraints and types are no protection: what the medium can't hold to the bit is put there
    /// as nearly as it can.
    /// </remarks>
    /// <param name="place">The place.</param>
    /// <param name="part">The name of a part that is there.</param>
    /// <param name="content">Any bytes of any number; of a part that is cut, fewer.</param>
    void Write(string place, string part, ImmutableArray<byte> content);

    /// <summary>Takes a part away.</summary>
    /// <param name="place">The place.</param>
    /// <param name="part">The name of a part that is there.</param>
    void Delete(string place, string part);

    /// <summary>Makes another place that keeps the same, part by part.</summary>
    /// <param name="place">The place.</param>
    /// <param name="other">A place that keeps nothing.</param>
    void Copy(string place, string other);

    /// <summary>Removes all that is kept in a place; opened again, it holds no truth.</summary>
    /// <param name="place">The place; one that keeps nothing stays so.</param>
    void Remove(string place);
}

/// <summary>One thing that is kept in a place, as a file is in a folder: a row, say.</summary>
/// <param name="Name">Its name in this place, the same before and after its bytes change.</param>
/// <param name="Kind">Of which sort it is, such as its table: bytes of one sort can stand in the
/// place of each other.</param>
/// <param name="Content">Its bytes: all of it that counts.</param>
public sealed record StoredPart(string Name, string Kind, ImmutableArray<byte> Content);
