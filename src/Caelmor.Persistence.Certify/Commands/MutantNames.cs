using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Finds mutants by their names.</summary>
internal static class MutantNames
{
    /// <summary>The mutant of this name, of those that the canon's own suite notices.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static MutantOnTrial One(string name) => One(name, Spec.Canon);

    /// <summary>The mutant of this name, of those that a suite notices.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static MutantOnTrial One(string name, Spec spec)
    {
        var all = Of(spec);
        return all.FirstOrDefault(mutant => mutant.Name == name) ?? throw StopException.Misuse(
            $"there is no mutant '{name}'."
            + Nearest.Hint(name, all.Select(mutant => mutant.Name))
            + $" 'caelmor-certify mutants{Say.Option(spec)}' lists all mutants.");
    }

    /// <summary>The mutants that a suite notices.</summary>
    public static ImmutableArray<MutantOnTrial> Of(Spec spec) =>
        spec == Spec.Canon ? MutantOnTrial.All : MutantOnTrial.Stores;
}
