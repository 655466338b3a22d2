using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Certify.Words;
using Spectre.Console;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What was expected of a trial that failed, and what was found.</summary>
internal static class WhatHappened
{
    /// <summary>What decided.</summary>
    public static IEnumerable<(string Name, string Text)> In(Trial trial) =>
        trial switch
        {
            { Breach: { } breach } => [("Expected", breach.Expected), ("Found", breach.Found)],
            { Malformed: { } answer } => [("Expected", answer.Expected), ("Found", answer.Found)],
            { Finding: Finding.Hung } =>
            [
                ("Expected", $"an answer within {Describe.Of(trial.Result.Duration)}."),
                ("Found", "no answer. On a slow machine, raise the limit with --timeout."),
            ],
            _ when Crash.Of(trial) is not null => [],
            _ => [("Found", trial.Result.Explanation)],
        };

    /// <summary>What came out of whoever is tried, and from where.</summary>
    public static IEnumerable<(string Name, string Text)> Thrown(Trial trial) =>
        trial is { Breach: null, Malformed: null, Finding: not Finding.Hung } && Crash.Of(trial) is { } exception
            ?
            [
                ("Thrown", $"{exception.GetType().FullName}: {exception.Message}"),
                .. Crash.LinesOf(exception).Select(line => (string.Empty, line)),
            ]
            : [];

    /// <summary>What Then steps after the first one found, too.</summary>
    public static IEnumerable<(string Name, string Text)> ElseIn(Trial trial) =>
        trial.Result.Steps
            .Where(step => step != trial.FailingStep)
            .Where(step => step.Exception is RuleBreachException)
            .SelectMany(step => new[]
            {
                ("And in", Describe.Of(step.Step.Location)),
                ("Expected", ((RuleBreachException)step.Exception!).Expected),
                ("Found", ((RuleBreachException)step.Exception!).Found),
            });
}
