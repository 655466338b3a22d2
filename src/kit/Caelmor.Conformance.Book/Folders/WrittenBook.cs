using System.Collections.Immutable;

namespace Caelmor.Conformance.Book.Folders;

/// <summary>What became of a folder that a book was written to.</summary>
/// <param name="Files">The names of the files written.</param>
/// <param name="Bytes">How large they are together.</param>
/// <param name="Removed">Pages of an earlier book that this one does not have.</param>
/// <param name="LeftAlone">What was there and is not ours, or was changed since.</param>
public sealed record WrittenBook(
    ImmutableArray<string> Files,
    long Bytes,
    ImmutableArray<string> Removed,
    ImmutableArray<string> LeftAlone);
