using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>
/// Compares the server of Alderford with further servers of the same implementation.
/// </summary>
public sealed class ComparisonDriver(
    ImplementationUnderTest subject, ServerDriver alderford, SaveDriver saving, Town town)
{
    /// <summary>A server in which nobody tells stories saves the same truth, to the byte.</summary>
    public async Task ShouldSaveTheSameWithoutStoriesAsync()
    {
        using var plain = FurtherServer.Running(
            subject, town.Today, saving.Request!.Before.Truth);
        await plain.SaveAsync(Requester.Server);
        var (with, without) =
            (Truth(alderford.Server.Truth.InForce), Truth(plain.Server.Truth.InForce));
        Expect.That(
            with == without,
            $"runtime, ticks, network and clients have no influence: the truth is {without}.",
            $"{with}, {Difference(without, with)}.");
    }

    /// <summary>
    /// Each of the 120 layouts of the truth gives the same outcome and the same journal.
    /// </summary>
    public async Task ShouldRestoreEveryLayoutAlikeAsync()
    {
        var truth = town.LastTruth();
        string? expected = null;
        foreach (var layout in Orders(truth.States))
        {
            using var further = FurtherServer.Empty(
                subject, new StoredTruth.Held(truth with { States = layout }));
            var (outcome, request) = await further.RestoreAsync(Requester.Server);
            RestoreJudge.ShouldBeRestored(outcome, request);
            var journal = string.Join("; ", request.Journal);
            expected ??= journal;
            Expect.That(
                journal == expected,
                "a truth laid out in another order is restored in the one order.",
                $"laid out as {string.Join(", ", layout.Select(state => state.System))}: "
                + $"{journal}.");
        }
    }

    private static IEnumerable<ImmutableArray<SystemState>> Orders(
        ImmutableArray<SystemState> states) =>
        states.IsEmpty
            ? [[]]
            : states.SelectMany(
                first => Orders(states.Remove(first)), (first, rest) => rest.Insert(0, first));

    private static Truth Truth(StoredTruth stored) => ((StoredTruth.Held)stored).Truth;

    private static string Difference(Truth expected, Truth found) =>
        Describe.FirstDifference(
            [.. expected.States.SelectMany(state => state.Data)],
            [.. found.States.SelectMany(state => state.Data)]);
}
