using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>What several mutants do to the steps of the reference.</summary>
internal static class Breaking
{
    /// <summary>The failing step expected a rejection for this reason.</summary>
    public static string Rejection(RejectionReason reason) => $"rejected as \"{reason.Phrase()}\"";

    /// <summary>Whether nobody owns a kind.</summary>
    public static bool IsNobodys(this DatumKind kind) => Ownership.OwnerOf(kind) == SystemName.None;

    /// <summary>One of the rules for each datum is forgotten.</summary>
    public static CanonSteps WithoutDatumRule<TRule>(this CanonSteps steps)
        where TRule : IDatumRule =>
        steps with { DatumRules = steps.DatumRules.RemoveAll(rule => rule is TRule) };

    /// <summary>One of the rules for each datum looks away from some data.</summary>
    public static CanonSteps LookingAway<TRule>(this CanonSteps steps, Func<Datum, bool> from)
        where TRule : IDatumRule =>
        steps with
        {
            DatumRules = [.. steps.DatumRules.Select(rule =>
                rule is TRule ? new Selective(rule, datum => !from(datum)) : rule)],
        };

    /// <summary>One of the rules for the states is another one.</summary>
    public static CanonSteps Judging<TRule>(this CanonSteps steps, IStatesRule instead)
        where TRule : IStatesRule =>
        steps with
        {
            StatesRules = [.. steps.StatesRules.Select(rule => rule is TRule ? instead : rule)],
        };

    /// <summary>One of the rules for the states is shown other states than those that are
    /// there.</summary>
    public static CanonSteps Showing<TRule>(
        this CanonSteps steps, Func<ImmutableArray<SystemState>, IEnumerable<SystemState>> asIf)
        where TRule : IStatesRule =>
        steps with
        {
            StatesRules = [.. steps.StatesRules.Select(rule =>
                rule is TRule ? new Retold(rule, asIf) : rule)],
        };

    /// <summary>One of the rules for the states is forgotten.</summary>
    public static CanonSteps WithoutStatesRule<TRule>(this CanonSteps steps)
        where TRule : IStatesRule =>
        steps with { StatesRules = steps.StatesRules.RemoveAll(rule => rule is TRule) };

    /// <summary>Participation is judged by other names than those that are there.</summary>
    public static CanonSteps SeeingNames(
        this CanonSteps steps, Func<IEnumerable<SystemName>, IEnumerable<SystemName>> asIf) =>
        steps with
        {
            JudgeParticipation = (names, found) => steps.JudgeParticipation(asIf(names), found),
        };
}
