using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that break Canon 21.1-7.1 to 7.5: the one order.</summary>
internal static class RestoreOrder
{
    public static IEnumerable<Mutant> Mutants => [.. OneAfterTheOther, .. LastStep];

    private static IEnumerable<Mutant> OneAfterTheOther =>
    [
        Ordering("world-first", "21.1-7.1", "world", "player", "npc", "item", "quest"),
        Ordering("quests-first", "21.1-7.1", "quest", "player", "world", "npc", "item"),
        Ordering("items-before-zones", "21.1-7.2", "player", "item", "world", "npc", "quest"),
        Ordering("npcs-before-zones", "21.1-7.2", "player", "npc", "world", "item", "quest"),
        new(
            "keeps-loose-ends",
            "21.1-7.3",
            "A datum may be bound to something that is not there.",
            Breaking.Rejection(RejectionReason.UnresolvedBinding),
            steps => steps.WithoutDatumRule<ResolvedBindings>()),
        new(
            "restores-ownerless-quests",
            "21.1-7.3",
            "A quest comes back although no player owns it.",
            Breaking.Rejection(RejectionReason.UnresolvedBinding),
            steps => steps.WithoutDatumRule<QuestHasPlayer>()),
        new(
            "follows-the-layout",
            "21.1-7.5",
            "States go back in the order in which they lie in the truth.",
            "a truth laid out in another order",
            (steps, server) => Returning.InOrderOf(
                steps, server, truth => truth.States.Select(state => state.System))),
    ];

    private static IEnumerable<Mutant> LastStep =>
    [
        new(
            "eligible-system-by-system",
            "21.1-7.4",
            "Each system is eligible as soon as it has its state back.",
            "no system is eligible before",
            steps => steps with
            {
                TakeBack = async (surface, truth, found, cancellation) =>
                {
                    await steps.TakeBack(surface, truth, found, cancellation);
                    surface.BecomeEligible();
                },
                GrantEligibility = _ => { },
            }),
        new(
            "admits-observers-early",
            "22.8-5.5",
            "Networking and snapshots look on as soon as players and land are back.",
            "no observer looks on before",
            (steps, server) => AdmittingBefore(steps, server, SystemName.Npc)),
        new(
            "admits-observers-before-eligibility",
            "22.8-4.4",
            "Networking and snapshots look on while nobody is eligible yet.",
            "no observer looks on before",
            (steps, server) => steps with
            {
                GrantEligibility = surfaces =>
                {
                    server.Observation.Admit();
                    steps.GrantEligibility(surfaces);
                },
                AdmitObservers = _ => { },
            }),
        new(
            "keeps-observers-waiting",
            "22.8-4.4",
            "Networking and snapshots are never admitted.",
            "observers are admitted",
            steps => steps with { AdmitObservers = _ => { } }),
    ];

    private static Mutant Ordering(string name, string rule, params string[] order) =>
        new(
            name,
            rule,
            $"The order of restore is {string.Join(", ", order)}.",
            "has its state back before",
            steps => steps with { Participants = [.. order.Select(one => new SystemName(one))] });

    private static CanonSteps AdmittingBefore(
        CanonSteps steps, IGameServer server, SystemName system) =>
        steps with
        {
            TakeBack = (surface, truth, found, cancellation) =>
            {
                if (surface.Name == system)
                {
                    server.Observation.Admit();
                }

                return steps.TakeBack(surface, truth, found, cancellation);
            },
            AdmitObservers = _ => { },
        };
}
