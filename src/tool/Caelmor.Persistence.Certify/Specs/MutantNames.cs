using Caelmor.CommandLine;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>Finds mutants by their names.</summary>
internal static class MutantNames
{
    /// <summary>The mutant of this name, of those that a spec has.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static MutantOnTrial One(string name, Spec spec) =>
        spec.Mutant(name) ?? throw StopException.Misuse(
            $"there is no mutant '{name}'."
            + DidYouMean.Hint(name, spec.Mutants.Select(mutant => mutant.Name))
            + $" 'caelmor-certify mutants{Describe.Option(spec)}' lists all mutants.");
}
