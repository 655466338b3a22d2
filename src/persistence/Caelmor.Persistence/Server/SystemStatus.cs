namespace Caelmor.Persistence.Server;

/// <summary>Where a system stands in its life.</summary>
/// <remarks>Canon 21.1-7.4, 7.10 and 22.8-8.5: the life cycle is closed.</remarks>
public enum SystemStatus
{
    /// <summary>Started, without any state.</summary>
    Empty,

    /// <summary>Has its state back, inert: nothing runs and nobody sees it.</summary>
    Restored,

    /// <summary>May be activated by the server.</summary>
    Eligible,

    /// <summary>Runs. Its state is authoritative.</summary>
    Active,
}
