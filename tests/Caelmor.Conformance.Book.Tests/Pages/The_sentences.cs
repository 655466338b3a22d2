using System.Net;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Binding;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Book.Tests.Samples;

namespace Caelmor.Conformance.Book.Tests.Pages;

/// <summary>What the book composes of names and numbers are sentences.</summary>
public sealed partial class The_sentences
{
    [Theory]
    [InlineData("A_verdict.Has_two_answers", "A verdict has two answers")]
    [InlineData("Public_surfaces.Of_the_reference_are_approved", "Public surfaces of the reference are approved")]
    [InlineData("What_is_out_of_scope.Storage_is_used_by_nobody", "What is out of scope: storage is used by nobody")]
    [InlineData("A_rule.That_can_t_be_shown", "A rule that can’t be shown")]
    [InlineData("Names.Of_a_system_s_data", "Names of a system’s data")]
    [InlineData("Its_class_s.Test_s", "Its class’s test’s")]
    [InlineData("A_plain_name", "A plain name")]
    public void Of_tests_go_on_from_their_class(string name, string sentence) =>
        Wording.SentenceOf(name).Should().Be(sentence);

    [Fact]
    public async Task Agree_with_the_number_in_them()
    {
        var one = (await SampleCertificates.AllAsync())[0];
        var stranger = one.Trials[0] with { Digest = "another" };
        var alone = one with
        {
            Decision = Certification.Decision.Certified,
            Counts = new(1, 1, 1),
            Trials = [stranger],
        };

        var page = Plain(BookPages.Of(Library.WholeOf(alone)), "not-covered.html");

        page.Should().Contain(
            "1 trial of its certificate belongs to an example that this book does not have in the "
            + "same words, and counts for nothing here.");
    }

    [Theory]
    [InlineData(1, "It says that 1 trial was expected")]
    [InlineData(2, "It says that 2 trials were expected")]
    public async Task Of_what_does_not_agree_agree(int expected, string sentence)
    {
        var one = (await SampleCertificates.AllAsync())[0];

        Contradictions.In(one with { Counts = one.Counts with { Expected = expected } })
            .Should().ContainSingle().Which.Should().StartWith(sentence);
    }

    [Fact]
    public async Task Have_no_gap_and_no_word_or_mark_twice()
    {
        var pages = BookPages.Of(Library.WholeOf(
        [
            .. await SampleCertificates.AllAsync(), await SampleCertificates.OfAStoreAsync(),
        ]));

        foreach (var page in pages.Where(Links.IsPage))
        {
            Garbled().Matches(Plain(pages, page.Name)).Select(match => match.Value)
                .Should().BeEmpty(page.Name);
        }
    }

    private static string Plain(IEnumerable<SiteFile> pages, string name)
    {
        var body = pages.Single(file => file.Name == name).Text.Split("<main")[1];
        var said = NotSaid().Replace(body, " | ");
        return Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(said, string.Empty)), " ");
    }

    // What stands in blocks of its own does not go on with what is before it.
    [GeneratedRegex(
        "<(?:pre|code|table|ol class=\"journal\").*?</(?:pre|code|table|ol)>"
        + "|</?(?:p|li|h[1-6]|d[dlt]|div|ul|ol|section|article|summary|details|figcaption)"
        + @"(?:\s[^>]*)?>",
        RegexOptions.Singleline,
        5000)]
    private static partial Regex NotSaid();

    [GeneratedRegex("<[^>]*>|^[^<]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\b(?<word>\p{L}+) \k<word>\b|\w [,.;:!?)](?!\w)|,,|\.\.(?!\.)|\(\)|\( (?!\|)|\b1 (?:\w+ )?(?:trials|rules|examples|mutants|lines|documents)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex Garbled();
}
