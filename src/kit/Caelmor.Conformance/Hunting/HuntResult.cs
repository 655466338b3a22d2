using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;

namespace Caelmor.Conformance.Hunting;

/// <summary>What a hunt came to.</summary>
/// <param name="Found">The first trial that failed, in the smallest circumstances that still show it;
/// null if none failed.</param>
/// <param name="Seed">The seed that it was drawn from, or the last one that was tried.</param>
/// <param name="Seeds">How many seeds were tried.</param>
/// <param name="Trials">How many trials were run.</param>
/// <param name="Values">How often each value of each dimension was drawn, by dimension.</param>
/// <param name="Pairs">How many pairs of circumstances came together.</param>
/// <param name="Duration">How long it took.</param>
public sealed record HuntResult(
    Trial? Found,
    int Seed,
    int Seeds,
    int Trials,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>> Values,
    PairsOfValues Pairs,
    TimeSpan Duration);
