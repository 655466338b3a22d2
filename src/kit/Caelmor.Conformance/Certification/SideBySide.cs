using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Certification;

/// <summary>Tries somebody by single scenarios, without a verdict.</summary>
public static class SideBySide
{
    /// <summary>Runs scenarios of a suite, as written or changed.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="subject">Who is tried.</param>
    /// <param name="scenarios">Each with an id of its own.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<Trial>> RunAsync(
        Suite suite,
        CertifierOptions options,
        ISubject subject,
        IEnumerable<Scenario> scenarios,
        CancellationToken cancellation)
    {
        var alone = options with { Progress = null, MostHung = null, Arrange = trials => trials };
        using var host = subject.Host(alone);
        var (trials, _) = await new TrialRun(suite, alone).RunAsync(host, scenarios, cancellation);
        return [.. trials.Values];
    }
}
