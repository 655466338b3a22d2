namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>How many trials there were. A difference between the three is no certificate.</summary>
/// <param name="Expected">Of how many the suite consists.</param>
/// <param name="Executed">How many were run.</param>
/// <param name="Passed">How many were passed.</param>
public sealed record TrialCounts(int Expected, int Executed, int Passed);
