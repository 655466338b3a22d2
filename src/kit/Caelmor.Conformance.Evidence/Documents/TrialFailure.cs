namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>Where and why a trial ended before its end.</summary>
/// <param name="Step">The step, as the file reads; empty if it was none.</param>
/// <param name="Expected">What the rule asks for; empty if that is not what failed.</param>
/// <param name="Found">What there was instead.</param>
public sealed record TrialFailure(string Step, string Expected, string Found);
