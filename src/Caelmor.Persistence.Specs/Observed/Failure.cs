namespace Caelmor.Persistence.Specs.Observed;

/// <summary>The ways in which a system can fail to produce its state.</summary>
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
}
