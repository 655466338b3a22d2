using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Planning;
using Caelmor.Persistence.Specs.Subjects;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The canon, with the reference, its mutants, and adapters in other processes.</summary>
internal static class TheCanon
{
    private static readonly ReferenceImplementation Reference = new();

    public static Spec Spec { get; } = CanonSpec.Of(
        new OrchestratorKind(
            Reference,
            async (command, places, limit) =>
                await ExecSubject.StartAsync(command, places, limit))) with
    {
        MutantsOnDemand =
            new(() => [.. MutantCatalog.All.Select(Of), .. PlanMutants.All.Select(Of)]),
        Starters = EmbeddedStarters.Of(
            CanonSpec.Id, "Caelmor.Persistence", "Caelmor.Persistence.Reference"),
        Options = [StoresBelow.Option],
    };

    /// <summary>A mutant of the reference, as the kit tries it.</summary>
    public static MutantOnTrial Of(Mutant mutant) => new(
        mutant.Name,
        mutant.Breaks.Text,
        mutant.Sentence,
        mutant.CaughtBy,
        new OrchestratorSubject(mutant))
    {
        LiesLow = mutant.LiesLow,
        OrBy = mutant.OrBy,
        Variants = [.. Dormants.Of(mutant)],
    };

    private static MutantOnTrial Of(PlanMutant mutant) => new(
        mutant.Name,
        mutant.Breaks.Text,
        mutant.Sentence,
        mutant.CaughtBy,
        new OrchestratorSubject(Reference) { PlanJudge = mutant.Judge });
}
