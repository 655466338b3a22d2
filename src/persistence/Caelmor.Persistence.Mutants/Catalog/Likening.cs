using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that take one thing for another, for the two look alike.</summary>
internal static class Likening
{
    private const char FullWidth = (char)0xFEE0;

    public static IEnumerable<Mutant> Mutants =>
    [
        new(
            "reads-names-of-any-width",
            "21.1-4.11",
            "A name in letters of full width is taken for the name that it stands for.",
            Breaking.Rejection(RejectionReason.UnknownParticipant),
            steps => steps.SeeingNames(names => names.Select(Narrowed))),
        new(
            "keeps-what-is-there-twice",
            "21.1-5.1",
            "One system brings the same datum two times, and the first one counts.",
            Breaking.Rejection(RejectionReason.DuplicateDatum),
            steps => steps.Showing<OneOwner>(states => states.Select(Retelling.Once))),
        new(
            "reads-kinds-in-capitals",
            "21.1-5.2",
            "A kind in other letters is taken for the kind that somebody owns.",
            Breaking.Rejection(RejectionReason.UnknownKind),
            steps => steps.LookingAway<OwnKind>(datum =>
                datum.Kind.IsNobodys()
                && !new DatumKind(datum.Kind.Text.ToLowerInvariant()).IsNobodys())),
        new(
            "reads-how-kinds-begin",
            "21.1-5.2",
            "A kind that begins like one that somebody owns is taken for it.",
            Breaking.Rejection(RejectionReason.UnknownKind),
            steps => steps.LookingAway<OwnKind>(datum =>
                datum.Kind.IsNobodys() && Ownership.Kinds.Any(kind =>
                    datum.Kind.Text.StartsWith(kind.Text, StringComparison.Ordinal)))),
        new(
            "finds-itself-where-it-is-not",
            "21.1-7.3",
            "A datum that is bound to its own name is taken for one that is bound to itself.",
            Breaking.Rejection(RejectionReason.UnresolvedBinding),
            steps => steps.LookingAway<ResolvedBindings>(datum =>
                datum.Bindings.Any(binding => binding.Target == datum.Key))),
    ];

    private static SystemName Narrowed(SystemName name) => new(string.Concat(
        name.Text.Select(sign => sign > FullWidth ? (char)(sign - FullWidth) : sign)));
}
