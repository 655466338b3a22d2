namespace Caelmor.Conformance.Certification;

/// <summary>What a trial shows about an implementation, or about the harness.</summary>
public enum Finding
{
    /// <summary>It did what the rule asks for.</summary>
    Obeyed,

    /// <summary>It did something else.</summary>
    Broken,

    /// <summary>It threw. A crash is no rejection.</summary>
    Crashed,

    /// <summary>It did not answer within the time limit.</summary>
    Hung,

    /// <summary>It gave an answer that means nothing in the contract, such as null.</summary>
    Malformed,

    /// <summary>The suite itself failed. This says nothing about the implementation.</summary>
    HarnessFault,
}
