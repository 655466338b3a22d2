using System.Collections.Immutable;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>Everything that an implementation did to the observed server in one trial.</summary>
/// <param name="Digest">SHA-256 of the entries, a line each.</param>
/// <param name="Entries">Such as <c>truth: commit epoch 8 with 5 states</c>.</param>
public sealed record TrialJournal(string Digest, ImmutableArray<string> Entries);
