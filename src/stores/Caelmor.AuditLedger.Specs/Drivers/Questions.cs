using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Asks whoever has a ledger open, a server or an observer, for all that a reader is asked
/// for: pieces of every sort, where the history ends, and heads of it and of none.</summary>
/// <remarks>Answers are looked at when all of them were given: what was given once stays so.</remarks>
/// <param name="asked">Who is asked.</param>
/// <param name="who">What it is called in messages.</param>
/// <param name="history">What was acknowledged.</param>
internal sealed class Questions(LedgerProcess asked, string who, LedgerHistory history)
{
    private const int FarBehind = 1000;

    private readonly List<Action> _judgements = [];

    /// <summary>Asks everything.</summary>
    public async Task<Questions> AskAsync()
    {
        var count = history.Events.Count;
        (long First, int Most)[] pages =
        [
            (0, int.MaxValue), (count / 2, 3), (count, 1), (count + FarBehind, int.MaxValue),
        ];
        foreach (var (first, most) in pages)
        {
            await AskForAsync(first, most);
        }

        await AskForTheLatestAsync();
        await AskForTheHeadAsync();
        return this;
    }

    /// <summary>Each answer was the history's.</summary>
    public void ShouldBeAnswered() => _judgements.ForEach(judge => judge());

    private async Task AskForAsync(long first, int most)
    {
        AuditEvent[] expected = [.. history.Events.Skip((int)first).Take(most)];
        var read = await asked.ReadAsync(first, most);
        Judge($"the reading from event {first} on", read, events => Lines.ShouldBe(
            events, expected, $"from event {first} on, and {most} at most, {who} reads"));
    }

    private async Task AskForTheLatestAsync()
    {
        var latest = history.Latest;
        var read = await asked.ReadLatestAsync();
        Judge("the reading of a snapshot", read, found => Expect.That(
            Equals(found, latest),
            $"{who} reads the latest snapshot.",
            () => found is null ? "none." : "another one."));
    }

    private async Task AskForTheHeadAsync()
    {
        var (events, snapshots) = (history.Events.Count, history.Snapshots.Count);
        var told = await asked.HeadAsync();
        Judge("the telling of the head", told, head => Expect.That(
            head.Events == events && head.Snapshots == snapshots,
            $"a head tells how many events and snapshots there are: {events} and {snapshots}.",
            () => $"{head}."));
        if (told is not LedgerOutcome<LedgerHead>.Granted { Value: var own })
        {
            return;
        }

        var isConfirmed = IsTrue(await asked.ConfirmsAsync(own));
        _judgements.Add(() => Expect.That(
            isConfirmed, $"{who} confirms the head that it tells.", () => "it does not."));
        foreach (var other in OthersThan(own))
        {
            var isTaken = IsTrue(await asked.ConfirmsAsync(other));
            _judgements.Add(() => Expect.That(
                !isTaken, $"{who} confirms no head of another history.", () => $"{other}."));
        }
    }

    private static LedgerHead[] OthersThan(LedgerHead own) =>
    [
        own with { Events = own.Events + 1 },
        own with { Snapshots = own.Snapshots + 1 },
        own with { EventSeal = OtherThan(own.EventSeal) },
        own with { SnapshotSeal = OtherThan(own.SnapshotSeal) },
    ];

    // The first sign counts in every form there is; the last ones of some are filling.
    private static string OtherThan(string seal) =>
        seal.StartsWith('0') ? $"1{seal[1..]}" : $"0{seal[Math.Min(1, seal.Length)..]}";

    private static bool IsTrue(LedgerOutcome<bool> outcome) => outcome.Match(isIt => isIt, _ => false);

    private void Judge<T>(string request, LedgerOutcome<T> outcome, Action<T> judge) =>
        _judgements.Add(() =>
        {
            AnswerDriver.Demand(request, Asking.RefusalOf(outcome));
            judge(outcome.Match(value => value, _ => default!));
        });
}
