using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.Persistence.Specs.Circumstances;

/// <summary>In which circumstances the scenarios of the canon are tried.</summary>
/// <remarks>Each scenario is tried where everything is otherwise at once, for what lies low waits for
/// one thing; and where some things are, for one thing can hide another.</remarks>
public sealed class CanonCircumstances : ICircumstances
{
    private const int OfScenarios = 2;
    private const int OfTwins = 1;
    private const int OfStories = 50;

    private const string Running = "the server of Alderford is running";
    private const string StartedAgain = "the server has stopped and started again";
    private const string NeverSaved = "nothing was ever saved";
    private const string WhateverComes = "the canon permits what comes of it";

    /// <inheritdoc/>
    public int? PlaceIn(Scenario scenario)
    {
        var place = scenario.Steps.TakeWhile(step =>
            step.Keyword != StepKeyword.But
            && step.Text is Running or StartedAgain or NeverSaved).Count();
        return place == 0 ? null : place;
    }

    /// <inheritdoc/>
    public IEnumerable<ImmutableArray<Circumstance>> Draw(Scenario scenario, int seed)
    {
        var begin = scenario.Steps.Take(PlaceIn(scenario) ?? 0).Select(step => step.Text).ToList();
        var isRunning = begin.Last(text => text is Running or StartedAgain) == Running;
        var random = new Random(StableHash.Of($"{seed} {scenario.Feature.Name} {scenario.Title}"));
        return scenario.Steps[^1].Text == WhateverComes
            ? Enumerable.Range(0, OfStories).Select(_ => Story(random, isRunning))
            : Enumerable.Range(0, ControlTwin.Is(scenario) ? OfTwins : OfScenarios)
                .Select(trial => Around(
                    new(random, IsEverythingOtherwise: trial == 0),
                    new(isRunning, HasTruth: !begin.Contains(NeverSaved))));
    }

    private static ImmutableArray<Circumstance> Around(CircumstanceDraw draw, PastDraw past) =>
    [
        .. draw.Names(),
        .. draw.Crowd(),
        .. draw.Order(),
        .. past.Draw(draw),
        .. draw.Time(),
        .. draw.Company(),
    ];

    private static ImmutableArray<Circumstance> Story(Random random, bool isRunning)
    {
        var draw = new CircumstanceDraw(random, IsEverythingOtherwise: false);
        return
        [
            .. draw.Names(),
            .. draw.Crowd(),
            .. draw.Order(),
            .. draw.Time(),
            new StoryDraw(draw, isRunning).Draw(),
            .. draw.Company(),
        ];
    }
}
