using Caelmor.Conformance.Certification;

namespace Caelmor.Persistence.Specs.Subjects;

/// <summary>Certifies orchestrators without a detour.</summary>
public static class CertifierExtensions
{
    /// <summary>Tries an orchestrator that all trials share.</summary>
    /// <exception cref="InvalidOperationException">The suite has problems and judges
    /// nobody.</exception>
    public static async Task<Verdict> JudgeAsync(
        this Certifier certifier, IImplementation implementation, CancellationToken cancellation)
    {
        using var subject = new OrchestratorSubject(implementation);
        return await certifier.JudgeAsync(subject, cancellation);
    }
}
