using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>How a certificate is judged again.</summary>
public sealed record VerifierOptions
{
    /// <summary>How many scenarios run side by side.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Hears how it gets on.</summary>
    public IRunProgress? Progress { get; init; }
}
