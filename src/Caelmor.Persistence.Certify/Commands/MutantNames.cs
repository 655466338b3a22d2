using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.Mutants;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Finds mutants by their names.</summary>
internal static class MutantNames
{
    /// <summary>The mutant of this name.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static Mutant One(string name) =>
        MutantCatalog.Find(name) ?? throw StopException.Misuse(
            $"there is no mutant '{name}'."
            + Nearest.Hint(name, MutantCatalog.All.Select(mutant => mutant.Name))
            + " 'caelmor-certify mutants' lists all mutants.");
}
