namespace Caelmor.Persistence.Specs.Trials;

/// <summary>One trial, as whoever is tried knows it.</summary>
public interface ITrialSession
{
    /// <summary>The implementation to drive in this trial, and in no other.</summary>
    IImplementation Implementation { get; }

    /// <summary>Does what the implementation did after its last answer, if this is a trial that is
    /// played again.</summary>
    void DoWhatCameLate()
    {
    }

    /// <summary>The trial is over.</summary>
    /// <param name="isAbandoned">Whether it was left behind, for it did not end in time.</param>
    /// <returns>
    /// What the implementation did wrong beside its answers; null if it did nothing wrong. It
    /// counts if the trial was passed otherwise.
    /// </returns>
    Task<Exception?> EndAsync(bool isAbandoned);
}
