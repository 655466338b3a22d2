using Caelmor.TruthStore.Postgres.Connections;

namespace Caelmor.TruthStore.Postgres.Leases;

/// <summary>What keeps two writers apart, step by step. Tests replace one of them, and see that
/// somebody notices.</summary>
internal sealed record LeaseSteps
{
    /// <summary>As it has to be.</summary>
    public static readonly LeaseSteps Right = new();

    /// <summary>Whether whoever has this fence lives no more, and nobody else is about to find that
    /// out.</summary>
    public Func<Session, string, long, bool> IsHolderGone { get; init; } = WriterRow.TryLock;

    /// <summary>Which fence a store that lost its connection raises: its own, and no
    /// other.</summary>
    public Func<Session, string, long, long> FenceToRaise { get; init; } = (_, _, own) => own;
}
