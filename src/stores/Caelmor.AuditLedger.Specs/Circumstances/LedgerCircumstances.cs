using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.AuditLedger.Specs.Circumstances;

/// <summary>In which circumstances the scenarios of audit ledgers are tried.</summary>
/// <remarks>Each scenario is tried where everything is otherwise at once, for what lies low waits for
/// one thing; and where some things are, for one thing can hide another.</remarks>
public sealed partial class LedgerCircumstances : ICircumstances
{
    private const int OfScenarios = 2;
    private const int OfStories = 12;
    private const string WhateverComes = "the rules permit what comes of it";

    /// <inheritdoc/>
    public int? PlaceIn(Scenario scenario)
    {
        var place = scenario.Steps.TakeWhile(step => Beginning().IsMatch(step.Text)).Count();
        return place == 0 ? null : place;
    }

    /// <inheritdoc/>
    public IEnumerable<ImmutableArray<Circumstance>> Draw(Scenario scenario, int seed)
    {
        var random = new Random(StableHash.Of($"{seed} {scenario.Feature.Name} {scenario.Title}"));
        var begin = Beginning().Match(scenario.Steps[PlaceIn(scenario)!.Value - 1].Text);
        var isStory = scenario.Steps[^1].Text == WhateverComes;
        var count = isStory ? OfStories : ControlTwin.Is(scenario) ? 1 : OfScenarios;
        return Enumerable.Range(0, count).Select(trial => new CircumstanceDraw(
            random,
            IsEverythingOtherwise: trial == 0 && !isStory,
            IsStory: isStory,
            LeavesEvents: begin.Groups["events"].Value == "0",
            LeavesSnapshots: begin.Groups["snapshots"].Value == "0").Draw());
    }

    [GeneratedRegex(
        "^the ledger of Alderford holds (?<events>[0-9]+) events? and (?<snapshots>[0-9]+) snapshots?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();
}

/// <summary>Draws what is otherwise in one trial than it is written.</summary>
/// <param name="Random">What is drawn from.</param>
/// <param name="IsEverythingOtherwise">Whether nothing is left as it is written.</param>
/// <param name="IsStory">Whether the past is long, and what the trial is about.</param>
/// <param name="LeavesEvents">Whether the ledger is to hold no event.</param>
/// <param name="LeavesSnapshots">Whether the ledger is to hold no snapshot.</param>
internal sealed record CircumstanceDraw(
    Random Random, bool IsEverythingOtherwise, bool IsStory, bool LeavesEvents, bool LeavesSnapshots)
{
    private const int Enough = 110;
    private const int LongStory = 30;
    private const int AFew = 9;

    private static readonly string[] Flaws =
        ["of an unknown type", "of version 2", "a list", "half of an object", "broken by a line break"];

    /// <summary>What is otherwise, in the order of its steps.</summary>
    public ImmutableArray<Circumstance> Draw() =>
    [
        .. Names(),
        .. Domains(),
        .. Crowd(),
        .. Past(),
    ];

    private bool IsOtherwise(int ofTen) => IsEverythingOtherwise || Random.Next(10) < ofTen;

    private IEnumerable<Circumstance> Names()
    {
        if (IsOtherwise(6))
        {
            var all = Persistence.Specs.Towns.Naming.Others;
            var words = all[Random.Next(all.Count)].Words;
            yield return new("names", words, [$"everything has {words}"]);
        }
    }

    private IEnumerable<Circumstance> Domains()
    {
        if (IsOtherwise(4))
        {
            var words = Domain.TradingHouse.Words;
            yield return new("domain", words, [$"the server decides for {words}"]);
        }
    }

    private IEnumerable<Circumstance> Crowd()
    {
        if (LeavesEvents || !IsOtherwise(6))
        {
            yield break;
        }

        var count = IsEverythingOtherwise
            ? Enough + Random.Next(20)
            : new[] { 1, 2, 63, 64, 65, 255, 257 }[Random.Next(7)];
        var bytes = new[] { 10, 200, 5_000 }[Random.Next(3)];
        yield return new(
            "events",
            count < Enough ? "up to 65" : "more than 100",
            [$"{count} more events of up to {bytes} bytes were appended before"]);
    }

    private IEnumerable<Circumstance> Past()
    {
        if (!IsOtherwise(6) && !IsStory)
        {
            yield break;
        }

        List<string> acts = [.. Enumerable.Range(0, Count()).Select(_ => Act())];
        if (IsEverythingOtherwise)
        {
            acts.AddRange(LeavesSnapshots ? [] : ["5 more snapshots were written before"]);
            acts.AddRange(LeavesEvents ? [] : [Refusal()]);
            acts.AddRange(Enumerable.Repeat("the server was closed and started before", 5));
            acts.AddRange(LeavesEvents ? [] : [$"{AFew} more events of up to 300 bytes were appended before"]);
        }

        yield return new("past", IsStory ? "a story" : "some acts", [.. acts]);
    }

    private int Count() => IsStory ? 5 + Random.Next(LongStory) : 1 + Random.Next(4);

    private string Refusal() =>
        $"an event was refused before that is {Flaws[Random.Next(Flaws.Length)]}";

    private string Act() => Random.Next(9) switch
    {
        0 => "the server was killed and started before",
        1 => "the power failed before, and the server was started",
        2 => "somebody observed the ledger before",
        3 when !LeavesSnapshots => $"{1 + Random.Next(3)} more snapshots were written before",
        4 when !LeavesEvents => $"the server was killed before, {Random.Next(9)} steps into an append",
        5 when !LeavesEvents => $"the power failed before, {Random.Next(9)} steps into an append",
        6 when !LeavesEvents => Refusal(),
        7 when !LeavesEvents =>
            $"{1 + Random.Next(4)} more events of up to {Random.Next(300)} bytes were appended before",
        _ => "the server was closed and started before",
    };
}
