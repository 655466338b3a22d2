using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>All that somebody can be certified by. The first one is taken if none is
/// named.</summary>
internal static class KnownSpecs
{
    /// <summary>A new spec is one line here.</summary>
    public static ImmutableArray<Spec> All { get; } =
        [TheCanon.Spec, TheTruthStores.Spec, TheWorldGrids.Spec, TheAuditLedgers.Spec];

    /// <summary>Their ids, as help and messages list them.</summary>
    public static string Choice { get; } = string.Join(", ", All.Select(spec => spec.Id));

    /// <summary>The registers under whose rules those of a spec may stand: all that come before
    /// it.</summary>
    public static IEnumerable<Register> Above(Spec spec) =>
        All.TakeWhile(one => one.Id != spec.Id).Select(one => one.Register);

    /// <summary>The one of this name; the first for null.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static Spec Find(string? name) =>
        name is null ? All[0]
        : All.FirstOrDefault(spec => spec.Id == name) ?? throw StopException.Misuse(
            $"there is no spec '{name}'.{DidYouMean.Hint(name, All.Select(spec => spec.Id))} "
            + $"--spec takes one of: {Choice}.");

    /// <summary>The option, after a blank, that chooses a spec; empty for the usual one.</summary>
    public static string Option(Spec spec) =>
        spec.Id == All[0].Id ? string.Empty : $" --spec {spec.Id}";

    /// <summary>The mutant of this name, of those that a spec has.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static MutantOnTrial Mutant(string name, Spec spec) =>
        spec.Mutant(name) ?? throw StopException.Misuse(
            $"there is no mutant '{name}'."
            + DidYouMean.Hint(name, spec.MutantsAndVariants.Select(mutant => mutant.Name))
            + $" 'caelmor-certify mutants{Option(spec)}' lists all mutants.");
}
