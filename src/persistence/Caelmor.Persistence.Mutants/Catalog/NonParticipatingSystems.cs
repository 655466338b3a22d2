using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that break Canon 21.1-4.6 to 4.11: whom not to save.</summary>
internal static class NonParticipatingSystems
{
    public static IEnumerable<Mutant> Mutants =>
    [
        Admitting("networking", "21.1-4.6", "networking", "replication"),
        Admitting("snapshots", "21.1-4.7", "snapshots", "replication artifacts"),
        Admitting("ticks", "21.1-4.8", "tick execution", "scheduling"),
        Admitting("thinking", "21.1-4.9", "evaluation", "intent", "decision"),
        Admitting("clients", "21.1-4.10", "client-side state", "client-derived state"),
        new(
            "admits-anybody",
            "21.1-4.11",
            "Whoever asks takes part, known or not.",
            Breaking.Rejection(RejectionReason.UnknownParticipant),
            steps => steps.SeeingNames(names => names.Where(Participants.Include))),
        new(
            "admits-look-alikes",
            "21.1-4.11",
            "Names are compared without regard to case and blanks.",
            Breaking.Rejection(RejectionReason.UnknownParticipant),
            steps => steps.SeeingNames(names => names.Select(Tidied).Distinct())),
        new(
            "admits-the-same-twice",
            "21.1-4.11",
            "A system that takes part twice is not noticed.",
            Breaking.Rejection(RejectionReason.DuplicateParticipant),
            steps => steps.SeeingNames(names => names.Distinct())),
    ];

    private static Mutant Admitting(string name, string rule, params string[] friends) =>
        new(
            $"admits-{name}",
            rule,
            $"Takes part although canon excludes it: {string.Join(", ", friends)}.",
            Breaking.Rejection(RejectionReason.UnknownParticipant),
            steps => steps.SeeingNames(names =>
                names.Where(one => !friends.Contains(one.Text))));

    private static SystemName Tidied(SystemName name) => new(name.Text.Trim().ToLowerInvariant());
}
