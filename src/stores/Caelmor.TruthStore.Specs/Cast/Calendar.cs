namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>Which epochs the truths of a scenario are of: one after the other as they are written,
/// or far from there, or far apart.</summary>
public sealed class Calendar
{
    private long _first = 1;
    private long _step = 1;

    /// <summary>From now on epochs are counted in another way.</summary>
    /// <param name="first">What is written as epoch 1.</param>
    /// <param name="step">How much later each one is than the one before.</param>
    public void Count(long first, long step) => (_first, _step) = (first, step);

    /// <summary>The epoch that is written as this one; 0 stays 0, for it is none.</summary>
    /// <exception cref="OverflowException">There are no such epochs.</exception>
    public long EpochOf(long written) =>
        written == 0 ? 0 : checked(_first + ((written - 1) * _step));
}
