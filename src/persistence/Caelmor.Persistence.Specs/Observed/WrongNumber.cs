using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>Epochs and versions that a state can't have.</summary>
/// <remarks>Whoever looks at a part of a number, or only at how far two are apart, takes some of
/// them for the right one; so each system is wrong by another number.</remarks>
internal static class WrongNumber
{
    private const long BeyondInt = 1L << 32;
    private const int BeyondShort = 1 << 16;
    private const int BeyondByte = 1 << 8;

    /// <summary>Another epoch than the right one.</summary>
    public static Epoch Of(Epoch right, SystemName system) => new(right.Number + system.Text switch
    {
        "world" => BeyondByte,
        "npc" => 1,
        "item" => BeyondInt,
        "quest" => BeyondShort,
        _ => -1,
    });

    /// <summary>Another version than the right one.</summary>
    public static CanonVersion Of(CanonVersion right, SystemName system) =>
        new(right.Number + system.Text switch
        {
            "world" => BeyondByte,
            "npc" => -1,
            "item" => BeyondShort,
            _ => 1,
        });
}
