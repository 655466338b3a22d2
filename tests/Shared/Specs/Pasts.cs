using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Specs;

namespace Caelmor.Persistence.Tests.Shared.Specs;

/// <summary>Tells scenarios with a past, as a hunt prints those that it has found.</summary>
public static class Pasts
{
    /// <summary>The features of a spec, in which scenarios have a past.</summary>
    /// <param name="files">The files of the spec.</param>
    /// <param name="title">The title of the scenarios.</param>
    /// <param name="past">What they begin with besides: steps, without their keywords.</param>
    public static ImmutableArray<FeatureSource> FeaturesWith(
        this SpecFiles files, string title, params IEnumerable<string> past) =>
    [
        .. files.Features.Select(source => source with
        {
            Text = source.Text.Replace(
                $"Scenario: {title}\n",
                $"Scenario: {title}\n{string.Concat(past.Select(step => $"      Given {step}\n"))}",
                StringComparison.Ordinal),
        }),
    ];

    /// <summary>Why somebody was found wrong in scenarios of a title; null if nothing was
    /// found.</summary>
    public static async Task<string?> WrongIn(this Suite suite, string title, ISubject subject)
    {
        var verdict = await new Certifier(suite, new()
        {
            IsQuick = true,
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => scenario.Title == title,
        }).JudgeAsync(subject, CancellationToken.None);

        verdict.Cases.Should().NotBeEmpty();
        return verdict.Cases.Select(one => one.Failing?.Result.Explanation?.ToString())
            .FirstOrDefault(one => one is not null);
    }
}
