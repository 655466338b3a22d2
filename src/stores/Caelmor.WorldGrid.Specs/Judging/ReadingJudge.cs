using Caelmor.Conformance.Judging;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Judging;

/// <summary>Compares what was read with what has to be.</summary>
internal static class ReadingJudge
{
    /// <exception cref="RuleBreachException">It is something else.</exception>
    public static void Compare(Seen seen, ToSee toSee, string words)
    {
        if (seen.Refusal is { } refusal)
        {
            Expect.That(
                toSee.Kind == "refused",
                $"{words}.",
                () => $"{seen.Subject} was refused: {refusal.Message}.");
            Expect.Says(refusal);
            return;
        }

        var form = seen.Form!;
        Expect.That(
            form.Kind == toSee.Kind, $"{words}.", () => $"{seen.Subject} is {Describe(form)}.");
        CompareTiles(seen, toSee, words);
        CompareState(seen, toSee, words);
        if (toSee.Origin is { } origin)
        {
            Expect.That(
                form.Origin == origin,
                $"{words}, and it says that it is {Describe(origin)}.",
                () => $"{seen.Subject} says that it is {Describe(form.Origin)}.");
        }
    }

    /// <summary>It is one of several things.</summary>
    /// <exception cref="RuleBreachException">It is none of them: what it is not of the
    /// first.</exception>
    public static void ComparesWithOne(Seen seen, IReadOnlyList<ToSee> several, string words)
    {
        RuleBreachException? first = null;
        foreach (var toSee in several)
        {
            try
            {
                Compare(seen, toSee, words);
                return;
            }
            catch (RuleBreachException breach)
            {
                first ??= breach;
            }
        }

        throw first ?? throw new InvalidOperationException("Nothing is permitted.");
    }

    private static void CompareTiles(Seen seen, ToSee toSee, string words)
    {
        if (toSee.Tiles is not { } tiles)
        {
            return;
        }

        var found = seen.Form!.Tiles ?? [];
        Expect.That(
            found.Length == tiles.Length,
            $"{words}: {seen.Subject} has {tiles.Length} tiles.",
            () => $"it has {found.Length}.");
        for (var place = 0; place < tiles.Length; place++)
        {
            var at = place;
            Expect.That(
                found[at] == tiles[at],
                $"{words}.",
                () => $"tile {at} of {seen.Subject} is {found[at]}, and not {tiles[at]}.");
        }
    }

    private static void CompareState(Seen seen, ToSee toSee, string words)
    {
        if (toSee.State is not { } state)
        {
            return;
        }

        var found = seen.Form!.State
            ?? throw new MalformedAnswerException("a region that is present has a state.", "none.");
        Expect.That(
            found.At == state.At, $"{words}.", () => $"it is the state of {found.At}.");
        Expect.That(
            found.LastProcessedTick == state.LastProcessedTick,
            $"{words}, with its last processed tick.",
            () => $"that of {found.At} is {found.LastProcessedTick}, and not "
                + $"{state.LastProcessedTick}.");
        Expect.That(
            found.Queue.SequenceEqual(state.Queue),
            $"{words}, with its queue, in order.",
            () => $"that of {found.At} is {string.Join(", ", found.Queue)}, and not "
                + $"{string.Join(", ", state.Queue)}.");
        Expect.That(
            found.Objects.SequenceEqual(state.Objects),
            $"{words}, with its objects.",
            () => $"in {found.At} is {Difference(found, state)}.");
    }

    private static string Difference(RegionState found, RegionState state) =>
        found.Objects.Length != state.Objects.Length
            ? $"{found.Objects.Length} objects, and not {state.Objects.Length}"
            : found.Objects.Zip(state.Objects).Where(pair => pair.First != pair.Second)
                .Select(pair => $"{pair.First}, and not {pair.Second}").First();

    private static string Describe(ReadingForm form) =>
        form.Why is { } why ? $"{form.Kind}: {why}" : form.Kind;

    private static string Describe(Origin? origin) => origin switch
    {
        null => "nothing",
        { Kind: OriginKind.Backup } => $"from save {origin.Save}",
        _ => $"{origin.Kind}".ToLowerInvariant(),
    };
}
