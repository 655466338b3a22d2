using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>What judging a certificate again came to.</summary>
/// <param name="ExitCode">0 confirmed, 1 refused.</param>
/// <param name="IsConfirmed">Whether everything is as it is written.</param>
/// <param name="Objections">What is wrong, a sentence each; empty if nothing is.</param>
/// <param name="Decision">What is written there; null if it is no certificate.</param>
/// <param name="Subject">Who was tried then; null if it is no certificate.</param>
/// <param name="Rejudged">How many trials were judged again.</param>
/// <param name="NotRejudgeable">How many count as written, for a crash or a hang ended them
/// between two answers.</param>
/// <param name="SignedBy">The fingerprint of the key that signed it; null if none did.</param>
public sealed record VerifyAnswer(
    int ExitCode,
    bool IsConfirmed,
    ImmutableArray<string> Objections,
    Decision? Decision,
    CertifiedSubject? Subject,
    int Rejudged,
    int NotRejudgeable,
    string? SignedBy)
    : Answer(ExitCode);
