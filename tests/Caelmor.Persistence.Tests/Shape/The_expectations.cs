using System.Text.RegularExpressions;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>What judges expect of every request names the rule that asks for it.</summary>
public sealed partial class The_expectations
{
    [Fact]
    public void Are_about_rules_that_there_are()
    {
        var named = Directory
            .EnumerateFiles(
                Repository.File("src", "persistence", "Caelmor.Persistence.Specs", "Judging"), "*.cs")
            .SelectMany(file => RuleId().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value)
            .Distinct()
            .ToList();

        named.Should().HaveCountGreaterThan(9)
            .And.BeSubsetOf(CanonSpec.Register.Rules.Select(rule => rule.Id));
    }

    [GeneratedRegex("\"(?<id>[0-9]+\\.[0-9]-[0-9]+\\.[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RuleId();
}
