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

/// <summary>What of an old certificate still stands.</summary>
/// <param name="ExitCode">0 it holds, 1 it does not.</param>
/// <param name="Holds">Whether it certified, and nothing that it shows has changed since.</param>
/// <param name="WasCertified">Whether it certified when it was issued.</param>
/// <param name="VersionThen">The version of the spec that it was issued under.</param>
/// <param name="VersionNow">The version of today.</param>
/// <param name="Objections">What was changed in it since it was written.</param>
/// <param name="ToRunAgain">The rules of today that it does not show.</param>
/// <param name="Gone">The numbers of rules that it shows and that are no more.</param>
public sealed record ValidityAnswer(
    int ExitCode,
    bool Holds,
    bool WasCertified,
    int VersionThen,
    int VersionNow,
    ImmutableArray<string> Objections,
    ImmutableArray<RuleToRunAgain> ToRunAgain,
    ImmutableArray<string> Gone)
    : Answer(ExitCode);

/// <summary>A rule that a certificate does not show any more.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleToRunAgain(string Id, string Reason);
