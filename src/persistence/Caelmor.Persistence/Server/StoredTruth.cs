using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Server;

/// <summary>What a truth store holds: a truth, or none as yet.</summary>
public abstract record StoredTruth
{
    private StoredTruth()
    {
    }

    /// <summary>Nothing was ever saved.</summary>
    public static StoredTruth None { get; } = new Nothing();

    /// <summary>
    /// The epoch of the truth in force; <see cref="Epoch.None"/> if there is none.
    /// </summary>
    public Epoch Epoch => this is Held held ? held.Truth.Epoch : Epoch.None;

    /// <summary>Nothing was ever saved.</summary>
    public sealed record Nothing : StoredTruth;

    /// <summary>There is a truth in force.</summary>
    /// <param name="Truth">The truth, as the store has it: intact or not.</param>
    public sealed record Held(Truth Truth) : StoredTruth;
}
