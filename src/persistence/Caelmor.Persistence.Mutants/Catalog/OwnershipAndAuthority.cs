using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that break Canon 21.1-5: whose a fact is, and who answers for it.</summary>
internal static class OwnershipAndAuthority
{
    public static IEnumerable<Mutant> Mutants => [.. Owning, .. Answering, .. Depending];

    private static IEnumerable<Mutant> Owning =>
    [
        new(
            "last-one-wins",
            "21.1-5.1",
            "Two systems bring the same datum, and nobody minds.",
            Breaking.Rejection(RejectionReason.DuplicateOwner),
            steps => steps.WithoutStatesRule<OneOwner>()),
        new(
            "owns-the-weather",
            "21.1-5.2",
            "A kind that nobody owns is persisted with whoever brings it.",
            Breaking.Rejection(RejectionReason.UnknownKind),
            steps => steps.LookingAway<OwnKind>(datum => datum.Kind.IsNobodys())),
        new(
            "loses-places",
            "21.1-5.2",
            "Where an item is does not count as a fact.",
            "'Ember Sword's place = carried'",
            steps => Producing.Retouched(steps, state => Wiring.Retelling.With(
                state, state.Data.Where(datum => datum.Kind != DatumKind.ItemLocation)))),
        new(
            "takes-what-is-another-s",
            "21.1-5.3",
            "A system may persist another system's data.",
            Breaking.Rejection(RejectionReason.ForeignDatum),
            steps => steps.LookingAway<OwnKind>(datum => !datum.Kind.IsNobodys())),
    ];

    private static IEnumerable<Mutant> Answering =>
    [
        new(
            "serves-clients",
            "21.1-5.4",
            "Whoever asks is served.",
            Breaking.Rejection(RejectionReason.ClientInfluence),
            steps => steps with { JudgeRequester = (_, _) => { } }),
        new(
            "accepts-proxies",
            "21.1-5.5",
            "An answer in another's name counts as an answer.",
            Breaking.Rejection(RejectionReason.DelegatedAuthority),
            Producing.InWhateverName),
        Trusting("wrote", Authorship.AuthoredByClient),
        Trusting("changed", Authorship.ModifiedByClient),
        Trusting("wished-for", Authorship.InfluencedByClient),
        new(
            "asks-clients-how-they-are",
            "21.1-5.6",
            "What a client says of its player is saved instead of what the server knows.",
            "have no influence",
            (steps, server) => Producing.Told(
                steps, SystemName.Player, server.Surroundings.Clients)),
    ];

    private static IEnumerable<Mutant> Depending =>
    [
        new(
            "keeps-what-hangs-on-the-moment",
            "21.1-5.7",
            "A datum may depend on what does not outlive the run.",
            Breaking.Rejection(RejectionReason.RuntimeDependency),
            steps => steps.LookingAway<ResolvedBindings>(datum => datum.Bindings.Any(
                binding => binding.TargetNature != DatumNature.Authoritative))),
        new(
            "keeps-blanks",
            "21.1-5.8",
            "A datum may be left blank.",
            Breaking.Rejection(RejectionReason.IncompleteDatum),
            steps => steps.WithoutDatumRule<CompleteValue>()),
        new(
            "fills-in-blanks",
            "21.1-5.8",
            "What one system leaves blank is filled in on the way.",
            Breaking.Rejection(RejectionReason.IncompleteDatum),
            steps => Producing.Retouched(steps, Guessing.Fill)),
    ];

    private static Mutant Trusting(string verb, Authorship authorship) =>
        new(
            $"trusts-what-clients-{verb}",
            "21.1-5.6",
            $"What a client {verb.Replace('-', ' ')} is persisted like anything else.",
            Breaking.Rejection(RejectionReason.ClientInfluence),
            steps => steps.LookingAway<ServerAuthorship>(datum => datum.Authorship == authorship));
}
