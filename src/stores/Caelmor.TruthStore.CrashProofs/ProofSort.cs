namespace Caelmor.TruthStore.CrashProofs;

/// <summary>What a proof does to a store.</summary>
public enum ProofSort
{
    /// <summary>Goes through the states in which a crash can leave a simulated disk.</summary>
    States,

    /// <summary>Alters, cuts and replaces files.</summary>
    Damage,

    /// <summary>Kills and refuses a process at each call to the system.</summary>
    Calls,

    /// <summary>Kills a process at random moments.</summary>
    Moments,

    /// <summary>Sets the clock back and forth.</summary>
    Clock,

    /// <summary>Brings files and folders that were made to do harm.</summary>
    Hostile,
}
