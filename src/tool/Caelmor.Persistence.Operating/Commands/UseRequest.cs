namespace Caelmor.Persistence.Operating.Commands;

/// <summary>What a caller of <c>use</c> wants.</summary>
/// <param name="Path">The folder of the store.</param>
/// <param name="Epoch">The epoch that is to be the truth.</param>
/// <param name="File">Which file of it; null if there is but one.</param>
/// <param name="IsAgreed">Whether not to ask.</param>
/// <param name="IsDryRun">Whether to look only.</param>
internal sealed record UseRequest(
    string Path, long Epoch, string? File, bool IsAgreed, bool IsDryRun);
