using System.Collections.Immutable;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>The register, as far as it was asked for.</summary>
/// <param name="ExitCode">0.</param>
/// <param name="Rules">The rules, in the order of the documents.</param>
public sealed record RulesAnswer(int ExitCode, ImmutableArray<RegisteredRule> Rules)
    : Answer(ExitCode);
