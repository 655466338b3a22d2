using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Tests.Sources;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Registers;

public sealed class A_register
{
    [Fact]
    public void Has_documents_sections_and_rules()
    {
        var register = A_small_canon.Register();

        var document = register.Documents.Should().ContainSingle().Which;
        (document.Id, document.IsLocked, document.Sections.Length).Should().Be(("1.1", true, 2));
        document.Sections[1].ToString().Should().Be("2. Water");
        register.Rules.Should().HaveCount(6);
        register.Find("1.1-2.3")!.Source.Should().Equal(
            SentenceDigest.Of("- No bucket **must** leak."));
    }

    [Theory]
    [InlineData("\"version\": 1,", "\"version\": 1,,", "line 3, *")]
    [InlineData("\"version\": 1,", "", "*line *lacks *version*")]
    [InlineData("\"shownBy\": \"\"", "\"shownBy\": \"\", \"frog\": 1", "*frog*")]
    [InlineData(
        "\"group\": \"suite\"",
        "\"group\": \"frog\"",
        "rule 1.1-2.1 has the group 'frog'*suite*")]
    [InlineData(
        "\"strength\": \"must\"",
        "\"strength\": \"may\"",
        "rule 1.1-2.1 has the strength 'may'*mustnot*")]
    [InlineData(
        "\"account\": \"scenarios\"",
        "\"account\": \"hope\"",
        "line *account*An account is \"scenarios\"*")]
    [InlineData(
        "\"under\": null",
        "\"under\": \"9.9-1.1\"",
        "rule 1.1-2.1 stands under 9.9-1.1, which is no rule*")]
    [InlineData("\"id\": \"1.1-2.2\"", "\"id\": \"1.1-2.1\"", "rule 1.1-2.1 is there 2 times*")]
    [InlineData("\"source\": [\"", "\"source\": [\"x", "rule 1.1-2.1 has 'x*SHA-256*")]
    public void Says_what_is_wrong_with_it(string was, string isNow, string message)
    {
        var json = A_small_canon.Json();
        var place = json.IndexOf(was, StringComparison.Ordinal);
        json = json[..place] + isNow + json[(place + was.Length)..];

        FluentActions.Invoking(() => Register.Parse(json, "features/canon/rules.json"))
            .Should().Throw<InvalidDataException>()
            .WithMessage("features/canon/rules.json can't be read: " + message);
    }

    [Theory]
    [InlineData("  -   A **bold**\n  `word`.  ", "A bold word.")]
    [InlineData("1. First", "First")]
    [InlineData("12) First", "First")]
    [InlineData("1.4 is a number", "1.4 is a number")]
    [InlineData("Case And, punctuation; count!", "Case And, punctuation; count!")]
    public void Digests_sentences_without_their_layout(string sentence, string normalized)
    {
        SentenceDigest.Normalize(sentence).Should().Be(normalized);
        SentenceDigest.Of(sentence).Should().Be(SentenceDigest.Of(normalized));
    }
}
