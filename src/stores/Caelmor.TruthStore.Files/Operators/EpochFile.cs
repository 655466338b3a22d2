using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>One file of a store, as an operator sees it.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Path">Its path.</param>
/// <param name="Epoch">The epoch that its name says.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="IsQuarantined">Whether it failed a check and is not to be used.</param>
/// <param name="Size">Its length in bytes; 0 if it is not there and only its marker is.</param>
/// <param name="Summary">What it says about itself; null if that cannot be read.</param>
public sealed record EpochFile(
    string Name,
    string Path,
    Epoch Epoch,
    EpochRole Role,
    bool IsQuarantined,
    long Size,
    EpochSummary? Summary);
