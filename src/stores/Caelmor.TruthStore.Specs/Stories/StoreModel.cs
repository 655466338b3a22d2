using System.Collections.Immutable;

namespace Caelmor.TruthStore.Specs.Stories;

/// <summary>A truth in a story: of one epoch there can be several, and one at most takes
/// place.</summary>
/// <param name="number">The number by which its epoch is written; 0 for no truth.</param>
/// <param name="attempt">Which of several truths of its epoch.</param>
/// <param name="truth">The truth; null for none.</param>
internal sealed class Edition(long number, int attempt, Truth? truth)
{
    /// <summary>No truth: what is in force before the first commit.</summary>
    public static Edition None { get; } = new(0, 0, null);

    public long Number => number;

    public int Attempt => attempt;

    public Truth? Truth => truth;
}

/// <summary>What the rules permit a store to give: a model, and no store.</summary>
/// <remarks>
/// It knows which truths are possibly in force: one, and two after a commit that broke off, for such
/// a commit took place as a whole or not at all (ts-1.1). Whatever the store does next tells which,
/// and it stays so (ts-1.5).
/// </remarks>
/// <param name="InForce">One of these is in force.</param>
internal sealed record StoreModel(ImmutableArray<Edition> InForce)
{
    /// <summary>Nothing was ever committed.</summary>
    public static StoreModel Empty { get; } = new([Edition.None]);

    /// <summary>This one is in force: its commit was acknowledged, or somebody has read
    /// it.</summary>
    public static StoreModel Of(Edition edition) => new([edition]);

    /// <summary>Whether it is known what is in force.</summary>
    public bool IsSettled => InForce.Length == 1;

    /// <summary>The newest of what is possibly in force.</summary>
    public Edition Newest => InForce.MaxBy(one => one.Number)!;

    /// <summary>Whether a commit can be acknowledged: something older is possibly in
    /// force.</summary>
    public bool PermitsAcknowledging(long number) => InForce.Any(one => one.Number < number);

    /// <summary>Whether a commit with nothing wrong can be refused: its epoch is possibly
    /// past.</summary>
    public bool PermitsRefusing(long number) => InForce.Any(one => one.Number >= number);

    /// <summary>A commit with nothing wrong was refused, so what is in force is no older.</summary>
    public StoreModel Refused(long number) =>
        new([.. InForce.Where(one => one.Number >= number)]);

    /// <summary>A commit broke off.</summary>
    public StoreModel BrokenOff(Edition next) => PermitsAcknowledging(next.Number)
        ? new(InForce.Add(next))
        : this;
}
