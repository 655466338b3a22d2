using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.TruthStore.Specs.Circumstances;

/// <summary>In which circumstances the scenarios of truth stores are tried.</summary>
/// <remarks>Each scenario is tried where everything is otherwise at once, for what lies low waits for
/// one thing; and where some things are, for one thing can hide another. Processes are slow: what
/// starts one is tried once more, where everything is otherwise.</remarks>
public sealed partial class StoreCircumstances : ICircumstances
{
    private const int OfScenarios = 2;
    private const int OfTwins = 1;
    private const int OfStories = 12;
    private const int FarAway = 1_000;

    private const string NeverCommitted = "nothing was ever committed";
    private const string WhateverComes = "the rules permit what comes of it";

    /// <inheritdoc/>
    public int? PlaceIn(Scenario scenario)
    {
        var place = scenario.Steps.TakeWhile(IsBeginning).Count();
        return place == 0 ? null : place;
    }

    /// <inheritdoc/>
    public IEnumerable<ImmutableArray<Circumstance>> Draw(Scenario scenario, int seed)
    {
        var begin = scenario.Steps.TakeWhile(IsBeginning).Select(step => step.Text).ToList();
        var random = new Random(StableHash.Of($"{seed} {scenario.Feature.Name} {scenario.Title}"));
        var isNew = begin.Contains(NeverCommitted);
        var isFar = begin.SelectMany(text => Number().Matches(text))
            .Any(number => long.Parse(number.Value) > FarAway);
        return scenario.Steps[^1].Text == WhateverComes
            ? Enumerable.Range(0, OfStories).Select(_ => Story(random))
            : Enumerable.Range(0, CountFor(scenario))
                .Select(trial => Around(
                    new(random, IsEverythingOtherwise: trial == 0),
                    new(LeavesTheTruth: isNew || isFar),
                    isFar));
    }

    private static int CountFor(Scenario scenario) =>
        scenario.Steps.Any(step => step.Text.Contains("process", StringComparison.Ordinal))
            ? (ControlTwin.Is(scenario) ? 0 : 1)
            : ControlTwin.Is(scenario) ? OfTwins
            : OfScenarios;

    private static ImmutableArray<Circumstance> Around(
        CircumstanceDraw draw, PastDraw past, bool isFar) =>
    [
        .. draw.Names(),
        .. draw.Crowd(),
        .. draw.Order(),
        .. isFar ? [] : draw.Epochs(),
        .. past.Draw(draw),
    ];

    private static ImmutableArray<Circumstance> Story(Random random)
    {
        var draw = new CircumstanceDraw(random, IsEverythingOtherwise: false);
        return
        [
            .. draw.Names(),
            .. draw.Crowd(),
            .. draw.Order(),
            .. draw.Epochs(),
            new StoryDraw(draw).Draw(),
        ];
    }

    private static bool IsBeginning(Step step) => step.Keyword != StepKeyword.But
        && (step.Text == NeverCommitted || Committed().IsMatch(step.Text));

    [GeneratedRegex(
        "^the truths of epochs [0-9]+ to [0-9]+ were committed$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Committed();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
