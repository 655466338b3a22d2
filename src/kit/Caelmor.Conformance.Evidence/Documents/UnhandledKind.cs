namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>What an exception means that no step met.</summary>
public enum UnhandledKind
{
    /// <summary>
    /// The implementation threw it on a thread of its own. It would end a process: a crash.
    /// </summary>
    Crash,

    /// <summary>A task that nobody looked at again threw it. It counts against nobody.</summary>
    ForgottenTask,

    /// <summary>Nothing but the suite can have thrown it.</summary>
    Fault,
}
