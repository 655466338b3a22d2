using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Binding;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Book.Tests.Samples;

namespace Caelmor.Conformance.Book.Tests.Pages;

/// <summary>Whoever does not know a word is one click from what it means.</summary>
public sealed partial class Words_that_lead_to_their_entries
{
    private const string Guide = """
        ## The words

        | word | meaning |
        | --- | --- |
        | truth | all that a restore uses |
        | last truth | the one before |
        | state | all data |
        | place, spot | where it is |

        ## The cast

        **Mara** has the **Ember Sword**.
        """;

    private static readonly Volume Book = Library.WholeOf();

    private static readonly ImmutableArray<SiteFile> Pages = BookPages.Of(Book);

    private static readonly string Canon = PageOf("canon.html");

    [Theory]
    [InlineData("a truth", "truth")]
    [InlineData("Truths and states", "Truths", "states")]
    [InlineData("the last truth", "last truth")]
    [InlineData("Mara's truth", "Mara", "truth")]
    [InlineData("the Ember Sword, and an ember sword", "Ember Sword")]
    [InlineData("a spot is a place", "spot")]
    [InlineData("truth, truth and truths", "truth")]
    [InlineData("untruthful statements, a place-holder")]
    [InlineData("runtime-only state, truth-like")]
    [InlineData("\"the truth\" and “state”, `truth`")]
    [InlineData("the <state> of \"<truth>\"")]
    [InlineData("It takes place, took the place of it, in the place of it")]
    [InlineData("src/truth/state")]
    public void Are_the_words_and_the_names_once_and_nothing_that_looks_like_them(
        string text, params string[] words) =>
        Linked(Of(text)).Should().Equal(words);

    [Theory]
    [InlineData("Mara's <state>, \"the truth\" & `code` <b>of</b> the last truth")]
    [InlineData("Truths")]
    public void Change_nothing_of_the_text(string text) =>
        Plain(Of(text)).Should().Be(text);

    [Fact]
    public void Lead_from_each_rule_to_each_word_that_it_says_once()
    {
        var said = Articles().Select(article => Links(article)).ToList();

        said.Should().OnlyContain(links => links.Distinct().Count() == links.Count);
        said.Count(links => links.Count > 0).Should().BeGreaterThan(80);
        said.SelectMany(links => links).Distinct().Should()
            .Contain(["#word-truth", "#word-epoch", "#word-alderford", "#word-mara"]);
    }

    [Fact]
    public void Lead_from_the_first_place_where_the_word_is_said()
    {
        var article = Articles().Single(one => one.Contains("id=\"21.1-6.4\""));

        article.Should().Contain("A save does not complete when a "
            + "<a class=\"word\" href=\"#word-system\">system</a> fails to produce its "
            + "<a class=\"word\" href=\"#word-state\">state</a></h4>");
    }

    [Fact]
    public void Lead_into_the_chapter_whose_word_it_is() =>
        PageOf("truth-store.html").Should()
            .Contain("<a class=\"word\" href=\"#word-next-truth\">next truth</a>")
            .And.Contain("<a class=\"word\" href=\"canon.html#word-server\">");

    [Fact]
    public void Are_never_in_an_attribute_a_key_or_a_text_below_a_step()
    {
        foreach (var page in Pages.Where(Samples.Links.IsPage))
        {
            Elements.Unbalanced(page).Should().BeEmpty();
            Below().IsMatch(page.Text).Should().BeFalse(page.Name);
            Item().Matches(page.Text).SelectMany(item => Quoted(item.Value))
                .Should().NotContain(part => part.Contains("class=\"word\""), page.Name);
        }
    }

    [Fact]
    public void Have_their_entries_on_the_front_and_in_their_chapter()
    {
        foreach (var chapter in Book.Chapters)
        {
            var slugs = chapter.Guide.Words.Select(word => word.Slug).ToList();
            Samples.Links.IdsIn(new("", PageOf(chapter.Page)))
                .Should().Contain(slugs.Select(slug => $"word-{slug}"));
            Samples.Links.IdsIn(new("", PageOf("index.html")))
                .Should().Contain(slugs.Select(slug => $"{chapter.Id}.word-{slug}"));
        }
    }

    [Fact]
    public void Come_first_on_the_front()
    {
        var front = PageOf("index.html");
        string[] parts = ["id=\"town\"", "id=\"words\"", "id=\"chapters\"", "id=\"all-rules\""];

        parts.Select(part => front.IndexOf(part, StringComparison.Ordinal))
            .Should().BeInAscendingOrder().And.NotContain(-1);
        front.Should().Contain("<strong id=\"canon.word-brannoc\">Brannoc</strong> the smith");
    }

    private static string Of(string text)
    {
        var chapter = Book.Chapters[0] with { Guide = GuideReader.Read(Guide) };
        var book = new Volume("", "", [chapter]);
        return new WordLinks(book, chapter, chapter.Page).Of(text, new HashSet<string>()).Text;
    }

    private static string PageOf(string name) =>
        Pages.Single(file => file.Name == name).Text;

    private static IEnumerable<string> Articles() =>
        Canon.Split("<article class=\"rule\"").Skip(1).Select(one => one.Split("</article>")[0]);

    private static List<string> Links(string html) =>
        [.. WordLink().Matches(html).Select(match => match.Groups["address"].Value)];

    private static IEnumerable<string> Linked(string html) =>
        WordLink().Matches(html).Select(match => match.Groups["word"].Value);

    private static IEnumerable<string> Quoted(string item) =>
        item.Split("&quot;").Where((_, place) => place % 2 == 1);

    private static string Plain(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(html, string.Empty));

    [GeneratedRegex(
        "<a class=\"word\" href=\"(?<address>[^\"]*)\">(?<word>[^<]*)</a>",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex WordLink();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("<pre[^>]*>[^<]*<a", RegexOptions.None, 1000)]
    private static partial Regex Below();

    [GeneratedRegex("<li[^>]*>[^\n]*\n?[^\n]*</li>", RegexOptions.None, 1000)]
    private static partial Regex Item();
}
