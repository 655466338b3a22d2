namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>How a port lets its caller know that it failed.</summary>
public enum Manner
{
    /// <summary>The call itself throws.</summary>
    Throws,

    /// <summary>The answer, when it comes, is an exception.</summary>
    AnswersWithAnException,

    /// <summary>The call is given up, as if somebody had cancelled it.</summary>
    GivesUp,

    /// <summary>There is no answer until the server stops waiting.</summary>
    NeverAnswers,
}
