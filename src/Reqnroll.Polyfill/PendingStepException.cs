namespace Reqnroll;

/// <summary>Thrown by a step definition that is not written yet.</summary>
public class PendingStepException : Exception
{
    /// <summary>A step that is not written yet.</summary>
    public PendingStepException()
        : this("The step is not written yet.")
    {
    }

    /// <summary>A step that is not written yet, with a word about it.</summary>
    public PendingStepException(string message)
        : base(message)
    {
    }
}
