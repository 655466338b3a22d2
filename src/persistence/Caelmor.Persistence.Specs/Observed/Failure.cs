namespace Caelmor.Persistence.Specs.Observed;

/// <summary>The ways in which a system can fail to produce its state, or to take it back.</summary>
public enum Failure
{
    /// <summary>It does not fail.</summary>
    None,

    /// <summary>It throws an exception.</summary>
    Throws,

    /// <summary>It answers without a state.</summary>
    AnswersWithNothing,

    /// <summary>It does not answer at all, until the server stops waiting.</summary>
    NeverAnswers,

    /// <summary>It answers with two states.</summary>
    AnswersTwice,

    /// <summary>It answers with a state that it calls another system's.</summary>
    AnswersInAnothersName,

    /// <summary>It answers with a state of the epoch before.</summary>
    AnswersForAnotherEpoch,

    /// <summary>It answers with a state of another version of the canon.</summary>
    AnswersUnderAnotherVersion,

    /// <summary>It throws an exception when it is given its state back.</summary>
    TakesNothingBack,

    /// <summary>It takes half of its state back, and then throws.</summary>
    TakesHalfBack,
}
