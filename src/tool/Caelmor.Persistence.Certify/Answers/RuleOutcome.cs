namespace Caelmor.Persistence.Certify.Answers;

/// <summary>What became of a rule.</summary>
public enum RuleOutcome
{
    /// <summary>Every case of it was obeyed.</summary>
    Obeyed,

    /// <summary>Something else was done than it asks for.</summary>
    Broken,

    /// <summary>The implementation threw.</summary>
    Crashed,

    /// <summary>The implementation did not answer within the time limit.</summary>
    Hung,

    /// <summary>The implementation gave an answer that means nothing.</summary>
    Malformed,

    /// <summary>The suite itself failed.</summary>
    HarnessFault,

    /// <summary>No scenario of it was run.</summary>
    NotTried,

    /// <summary>A test of the suite's own shape accounts for it, not a scenario.</summary>
    ShapeTest,

    /// <summary>It is an exception of the register, with a reason.</summary>
    Exception,
}
