using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Finds mutants by their names.</summary>
internal static class MutantNames
{
    /// <summary>The mutant of this name.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static MutantOnTrial One(string name) =>
        MutantOnTrial.Find(name) ?? throw StopException.Misuse(
            $"there is no mutant '{name}'."
            + Nearest.Hint(name, MutantOnTrial.All.Select(mutant => mutant.Name))
            + " 'caelmor-certify mutants' lists all mutants.");
}
