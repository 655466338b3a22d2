using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.WorldGrid.Specs.Circumstances;

/// <summary>In which circumstances the scenarios of world grids are tried.</summary>
/// <remarks>Each scenario is tried where everything is otherwise at once, for what lies low waits for
/// one thing; and where some things are, for one thing can hide another. Of a scenario that asks for
/// nothing but what the rules permit, stories are told.</remarks>
public sealed class GridCircumstances : ICircumstances
{
    private const int OfScenarios = 2;
    private const int OfStories = 12;
    private const string Beginning = "the world of Alderford was saved ";
    private const string WhateverComes = "the rules permit what comes of it";

    // What is interrupted at each step in turn is done over and over, and each time looked at whole.
    private const int Few = 8;
    private const int Many = int.MaxValue;

    private const string Interrupted = "at each step of it";

    // From a file that lost bytes at many places, the rules do not ask for each of the others.
    private static readonly string[] OfUsualLand =
        ["tiles wide", Interrupted, "is gone", "is cut short", "is swapped", "is replaced"];

    /// <inheritdoc/>
    public int? PlaceIn(Scenario scenario) =>
        scenario.Steps is [{ Text: var text }, ..]
            && text.StartsWith(Beginning, StringComparison.Ordinal) ? 1 : null;

    /// <inheritdoc/>
    public IEnumerable<ImmutableArray<Circumstance>> Draw(Scenario scenario, int seed)
    {
        var random = new Random(StableHash.Of($"{seed} {scenario.Feature.Name} {scenario.Title}"));
        if (scenario.Steps[^1].Text == WhateverComes)
        {
            return Enumerable.Range(0, OfStories).Select(trial => Story(
                new(random, IsEverythingOtherwise: false), hasAll: trial == 0));
        }

        var count = ControlTwin.Is(scenario) ? 1 : OfScenarios;
        return Enumerable.Range(0, count).Select(trial => Around(
            new(random, IsEverythingOtherwise: trial == 0), scenario));
    }

    private static ImmutableArray<Circumstance> Around(GridDraw draw, Scenario scenario)
    {
        var texts = string.Join('\n', scenario.Steps.Select(step => step.Text));
        return
        [
            .. draw.Names(),
            .. draw.Place(),
            .. draw.Seed(),
            .. draw.Crowd(Says(texts, Interrupted) ? Few : Many),
            .. Says(texts, "tiles wide") ? [] : draw.Size(),
            .. draw.Past(),
            .. draw.Mishap(),
            .. draw.Openings(),
            .. draw.Numbers(),
            .. Array.Exists(OfUsualLand, words => Says(texts, words)) ? [] : draw.Land(),
        ];
    }

    private static ImmutableArray<Circumstance> Story(GridDraw draw, bool hasAll) =>
    [
        .. draw.Names(),
        .. draw.Place(),
        .. draw.Seed(),
        .. draw.Crowd(Few),
        .. draw.Size(),
        .. draw.Backups(),
        .. draw.Memory(),
        .. draw.Numbers(),
        new StoryDraw(draw.Random).Draw(hasAll),
    ];

    private static bool Says(string texts, string words) =>
        texts.Contains(words, StringComparison.Ordinal);
}
