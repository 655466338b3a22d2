using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>What certifying came to.</summary>
/// <param name="ExitCode">0 certified, 1 rejected, 3 harness fault, 4 nothing certified.</param>
/// <param name="Decision">What it came to.</param>
/// <param name="Name">What the implementation calls itself.</param>
/// <param name="Version">Its version, in its own scheme.</param>
/// <param name="Spec">What it was tried by, such as <c>canon</c>.</param>
/// <param name="SpecVersion">The version of that.</param>
/// <param name="RestrictedTo">What the run was restricted to; null for a full run.</param>
/// <param name="Seed">What worlds were made of and the order of the trials; null for that of the
/// files.</param>
/// <param name="Runs">How often everything was run.</param>
/// <param name="Counts">How many trials there were, in the first run.</param>
/// <param name="DurationSeconds">How long the first run took.</param>
/// <param name="Groups">Each group, and how many of its rules are obeyed.</param>
/// <param name="Rules">Every rule of the register, in the order of the documents.</param>
/// <param name="Failures">Every trial of the first run that was not passed.</param>
/// <param name="Differences">Every trial that was not the same in each run.</param>
/// <param name="UnhandledExceptions">Exceptions that no step met.</param>
/// <param name="Written">The files that were written; empty without --out.</param>
public sealed record CertifyAnswer(
    int ExitCode,
    Decision Decision,
    string Name,
    string Version,
    string Spec,
    int SpecVersion,
    string? RestrictedTo,
    int? Seed,
    int Runs,
    TrialCounts Counts,
    double DurationSeconds,
    ImmutableArray<GroupAnswer> Groups,
    ImmutableArray<RuleAnswer> Rules,
    ImmutableArray<FailureAnswer> Failures,
    ImmutableArray<DifferenceAnswer> Differences,
    ImmutableArray<CertifiedException> UnhandledExceptions,
    ImmutableArray<string> Written)
    : Answer(ExitCode);
