namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>How an implementation was reached.</summary>
public enum SubjectBinding
{
    /// <summary>In the certifier's own process.</summary>
    InProcess,

    /// <summary>In a process of its own, over standard input and output.</summary>
    OutOfProcess,
}
