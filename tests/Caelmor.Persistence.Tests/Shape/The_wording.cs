using System.Text.RegularExpressions;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>The features say what is so. Nothing in them is a wish, a guess or a habit.</summary>
public sealed partial class The_wording
{
    [Fact]
    [Trait("Rule", "21.1-10.6")]
    [Trait("Rule", "22.8-9.6")]
    public void Has_no_modal_or_speculative_word()
    {
        var guide = Path.Combine(Repository.Root, "features", "canon", "README.md");
        var texts = CanonSpec.Features.Select(source => (source.Path, source.Text))
            .Append(("features/canon/README.md", File.ReadAllText(guide)))
            .Concat(TheSuite.BuiltIn.Register.Rules.Select(rule => (rule.Id, rule.Restated)));

        texts.SelectMany(one => Found(one.Item1, one.Item2)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("It may rain.", true)]
    [InlineData("Try to save.", true)]
    [InlineData("The server will try\nto save.", true)]
    [InlineData("Maybe.", true)]
    [InlineData("Mayor Mightson tries the lock, a shouldering; unlikely; dismay", false)]
    [InlineData("Perhaps", true)]
    public void Is_judged_by_whole_words(string text, bool isSpeculative) =>
        Found("here", text).Any().Should().Be(isSpeculative);

    private static IEnumerable<string> Found(string where, string text) =>
        Speculative().Matches(text).Select(match =>
            $"{where}, line {text[..match.Index].Count(letter => letter == '\n') + 1}: "
            + $"'{match.Value}'");

    [GeneratedRegex(
        @"\b(?:may|might|should|could|would|maybe|probably|usually|normally|ideally|hopefully"
        + @"|perhaps|likely|try\s+to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Speculative();
}
