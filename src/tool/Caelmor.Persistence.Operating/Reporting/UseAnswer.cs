using System.Collections.Immutable;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: another epoch is the truth, or would be.</summary>
/// <param name="Command">The command.</param>
/// <param name="Store">The folder.</param>
/// <param name="Epoch">The epoch that was chosen.</param>
/// <param name="Former">The epoch that was in force before; null if none was.</param>
/// <param name="Done">Whether it was done; a dry run does nothing.</param>
/// <param name="Problem">Why the loss cannot be told; null if it can.</param>
/// <param name="Loss">From the former truth to the chosen one; null if it cannot be told.</param>
/// <param name="SetAside">The files set aside, or that would be.</param>
internal sealed record UseAnswer(
    string Command,
    string Store,
    long Epoch,
    long? Former,
    bool Done,
    string? Problem,
    ImmutableArray<SystemAnswer>? Loss,
    ImmutableArray<string> SetAside);
