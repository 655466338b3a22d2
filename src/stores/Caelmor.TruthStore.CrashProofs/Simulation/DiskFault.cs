namespace Caelmor.TruthStore.CrashProofs.Simulation;

/// <summary>A refusal of the simulated disk.</summary>
/// <param name="At">The number of the operation that is refused, from 1.</param>
/// <param name="Error">The error's number.</param>
/// <param name="IsForEver">Whether every later operation is refused as well.</param>
/// <param name="DoesItAllTheSame">Whether what is refused is done all the same, as far as it can
/// be.</param>
internal sealed record DiskFault(int At, int Error, bool IsForEver, bool DoesItAllTheSame)
{
    /// <summary>EIO, ENOSPC, EDQUOT, EACCES, EROFS, EMFILE.</summary>
    public static readonly int[] Errors = [5, 28, 122, 13, 30, 24];

    public bool Hits(int operation) => operation == At || (IsForEver && operation > At);

    public IOException ToException() => new($"The simulated disk refuses (errno {Error}).", Error);
}
