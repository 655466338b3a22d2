namespace Caelmor.Persistence.Specs.Observed;

/// <summary>A failure that a scenario asked for. It is never the implementation's fault.</summary>
public sealed class ObservedFaultException : Exception
{
    /// <summary>Says which failure.</summary>
    public ObservedFaultException(string message)
        : base(message)
    {
    }

    /// <summary>A failure without a word.</summary>
    public ObservedFaultException()
        : this("A failure that the scenario asked for.")
    {
    }

    /// <summary>Says which failure, and what led to it.</summary>
    public ObservedFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
