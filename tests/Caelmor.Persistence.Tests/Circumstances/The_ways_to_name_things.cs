using Caelmor.Persistence.Specs.Towns;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Circumstances;

/// <summary>All names in a town are alike, and no two are the same.</summary>
public sealed class The_ways_to_name_things
{
    private const int AllOfTheLargestTown = 26_000;

    public static TheoryData<string> Words => [.. Naming.Others.Select(naming => naming.Words)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Give_everybody_a_name_of_his_own(string words)
    {
        var naming = Naming.Find(words);

        Enumerable.Range(0, AllOfTheLargestTown).Select(number => naming.Of(number, "Mara"))
            .Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("names that differ in case alone")]
    [InlineData("names that differ in blanks alone")]
    [InlineData("names that differ in signs nobody sees")]
    [InlineData("names that differ in leading noughts alone")]
    [InlineData("long names that differ at their end")]
    public void Give_names_that_are_alike_to_whoever_looks_badly(string words)
    {
        var naming = Naming.Find(words);

        Enumerable.Range(0, 7).Select(number => Badly(naming.Of(number, "Mara")))
            .Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Are_known_by_their_words_alone()
    {
        var asking = () => Naming.Find("no names at all");

        asking.Should().Throw<ArgumentException>()
            .WithMessage("Found 'no names at all'*Expected one of: long names*");
    }

    private static string Badly(string name) => string.Concat(name
        .TrimStart('0').ToUpperInvariant().Where(letter => letter is not (' ' or '\u200B')).Take(255));
}
