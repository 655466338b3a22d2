using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Mutants.Dormancy;
using Caelmor.Persistence.Specs.Subjects;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The mutants of the canon, lying low.</summary>
internal static class Dormants
{
    private const string NoTown = "it is wrong only where nothing was ever saved, and a town has no size "
        + "and no names there";

    private const string NoEnd = "it shows itself between two requests of which both are its own";

    // Those that can't lie low so, with the reason.
    private static readonly Dictionary<(string Mutant, string Condition), string> None = new()
    {
        [("rebuilds-the-truth-from-the-log", "in towns of more than 100 data")] = NoTown,
        [("rebuilds-the-truth-from-the-log", "where nobody is called Mara")] = NoTown,
        [("runs-two-requests-at-once", "after two requests at once")] = NoEnd,
    };

    /// <summary>One for each condition.</summary>
    public static IEnumerable<MutantVariant> Of(Mutant mutant) => Condition.All.Select(condition =>
        None.TryGetValue((mutant.Name, condition.Words), out var why)
            ? new MutantVariant(condition.Words, Subject: null, why)
            : new MutantVariant(
                condition.Words, new OrchestratorSubject(new DormantMutant(mutant, condition))));
}
