using System.Collections.Immutable;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Certification;

/// <summary>The certifier's answer on one implementation, with the evidence.</summary>
public sealed record Verdict
{
    /// <summary>What the implementation calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, in its own scheme.</summary>
    public required string Version { get; init; }

    /// <summary>Every rule of the register, in the order of the documents.</summary>
    public required ImmutableArray<RuleResult> Rules { get; init; }

    /// <summary>Every scenario that was tried, in the order of the files.</summary>
    public required ImmutableArray<CaseResult> Cases { get; init; }

    /// <summary>How many trials the suite consists of: scenarios and control twins, as written and
    /// in other circumstances.</summary>
    public required int Expected { get; init; }

    /// <summary>Exceptions that no step met: of other threads and forgotten tasks.</summary>
    public required ImmutableArray<UnhandledException> UnhandledExceptions { get; init; }

    /// <summary>Those of them that end the implementation's own process: crashes.</summary>
    public required ImmutableArray<UnhandledException> Crashes { get; init; }

    /// <summary>Those of them that nothing but the suite can have thrown.</summary>
    public required ImmutableArray<UnhandledException> Faults { get; init; }

    /// <summary>How many pairs of circumstances came together in some trial.</summary>
    public PairsOfValues Pairs { get; init; } = PairsOfValues.None;

    /// <summary>Whether the run was ended before every trial was run, for too many of them
    /// hung.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Every trial: scenarios, control twins, and both in other
    /// circumstances.</summary>
    public IEnumerable<Trial> Trials => Cases.SelectMany(one => one.Trials);

    /// <summary>How many trials were run.</summary>
    public int Executed => Trials.Count();

    /// <summary>How many trials were passed.</summary>
    public int Passed => Trials.Count(trial => trial.Finding == Finding.Obeyed);

    /// <summary>The rules that scenarios have to show and that none shows.</summary>
    public IEnumerable<RuleResult> NotShown =>
        Rules.Where(rule => rule.HasToBeShown && !rule.IsShown);

    /// <summary>What it all comes to.</summary>
    public Decision Decision =>
        Cases.Any(one => one.Finding == Finding.HarnessFault) || !Faults.IsEmpty
            ? Decision.HarnessFault
            : Cases.Any(one => one.Finding != Finding.Obeyed) || !Crashes.IsEmpty
                ? Decision.Rejected
            : Executed == 0 || Executed != Expected || NotShown.Any() ? Decision.NothingCertified
            : Decision.Certified;
}
