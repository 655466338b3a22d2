using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that break Canon 21.1-4.1 to 4.5: whom to save.</summary>
internal static class ParticipatingSystems
{
    public static IEnumerable<Mutant> Mutants =>
    [
        .. Participants.All.SelectMany(ForEachSystem),
        new(
            "keeps-decisions",
            "21.1-4.3",
            "An NPC's decision of the moment is persisted with its state.",
            Breaking.Rejection(RejectionReason.RuntimeOnlyState),
            steps => steps.WithoutDatumRule<AuthoritativeNature>()),
        new(
            "keeps-ownerless-quests",
            "21.1-4.5",
            "A quest is persisted although no player owns it.",
            Breaking.Rejection(RejectionReason.UnresolvedBinding),
            steps => steps.WithoutDatumRule<QuestHasPlayer>()),
    ];

    private static IEnumerable<Mutant> ForEachSystem(SystemName system)
    {
        var rule = $"21.1-4.{Participants.PlaceOf(system) + 1}";
        yield return new(
            $"forgets-the-{system}-system",
            rule,
            $"The {system} system is never asked for its state.",
            $"from the {system} system",
            steps => Forgetting(steps, system));
        yield return new(
            $"does-not-miss-the-{system}-system",
            rule,
            $"A save without the {system} system goes through.",
            Breaking.Rejection(RejectionReason.MissingParticipant),
            steps => steps
                .WithoutDatumRule<ResolvedBindings>()
                .SeeingNames(names => names.Union([system])));
    }

    private static CanonSteps Forgetting(CanonSteps steps, SystemName system) =>
        steps.WithoutDatumRule<ResolvedBindings>() with
        {
            Participants = steps.Participants.Remove(system),
        };
}
