using Caelmor.Conformance.Book.Binding;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Conformance.Book.Tests.Books;

/// <summary>The town and the words, read out of what stands beside the features.</summary>
public sealed class A_guide
{
    private const string Text = """
        # How to read

        ## The words

        | word | meaning |
        | --- | --- |
        | well | where water is; `w-1` |
        | bucket, pail | what [carries](x.md) it |

        ## The cast

        All wells are **deep**, and
        the **Old One** is dry.

        - **Anna** draws water,
          each day.
        - Nobody else does.

        ## The steps

        | step | says |
        | --- | --- |
        | `Given a well` | |
        """;

    private static readonly Guide Read = GuideReader.Read(Text);

    [Fact]
    public void Has_a_word_for_each_row_with_all_that_it_is_called() =>
        Read.Words.Select(word => (string.Join('/', word.Terms), Said(word.Meaning)))
            .Should().Equal(("well", "where water is; w-1"), ("bucket/pail", "what carries it"));

    [Fact]
    public void Tells_code_and_names_from_sentences()
    {
        Read.Words[0].Meaning.Select(span => span.Kind)
            .Should().Equal(SpanKind.Plain, SpanKind.Code);
        Read.Cast.SelectMany(part => part.Text).Where(span => span.Kind == SpanKind.Name)
            .Select(span => span.Text).Should().Equal("deep", "Old One", "Anna");
    }

    [Fact]
    public void Joins_what_was_wrapped_and_tells_items_from_paragraphs() =>
        Read.Cast.Select(part => (Said(part.Text), part.IsItem)).Should().Equal(
            ("All wells are deep, and the Old One is dry.", false),
            ("Anna draws water, each day.", true),
            ("Nobody else does.", true));

    [Fact]
    public void Gives_each_entry_a_name_of_its_own_in_addresses()
    {
        var guide = GuideReader.Read(Text.Replace("Anna", "Well", StringComparison.Ordinal));

        guide.Words.Select(word => word.Slug)
            .Concat(guide.Cast.SelectMany(part => part.Text).Select(span => span.Slug))
            .Where(slug => slug.Length > 0)
            .Should().Equal("well", "bucket-pail", "deep", "old-one", "well-2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A text\n\nabout something else\n\n| a | b |\n| --- | --- |\n| c | d |\n")]
    public void May_be_none(string text)
    {
        var guide = GuideReader.Read(text);

        guide.Words.Should().BeEmpty();
        guide.Cast.Should().BeEmpty();
    }

    [Fact]
    public void Is_the_file_beside_the_features_and_no_copy()
    {
        foreach (var chapter in Library.WholeOf().Chapters)
        {
            var rows = File.ReadLines(Repository.File("features", chapter.Id, "README.md"))
                .SkipWhile(line => line != "## The words")
                .TakeWhile(line => !line.StartsWith("## The steps"))
                .Where(line => line.StartsWith("| ") && !line.StartsWith("| ---"))
                .Skip(1);

            chapter.Guide.Words
                .Select(word => $"| {string.Join(", ", word.Terms)} | {Marked(word.Meaning)} |")
                .Should().Equal(rows).And.HaveCountGreaterThan(5);
        }
    }

    [Fact]
    public void Of_the_canon_has_the_people_the_places_and_the_things() =>
        Library.Of().Guide.Cast.SelectMany(part => part.Text)
            .Where(span => span.Kind == SpanKind.Name).Select(span => span.Text)
            .Should().Equal(
                "Alderford", "Market Square", "Old Mill", "Mara", "Ember Sword",
                "The Missing Miller", "Tobin", "Brannoc", "Ilse", "Lantern");

    private static string Said(IEnumerable<GuideSpan> spans) =>
        string.Concat(spans.Select(span => span.Text));

    private static string Marked(IEnumerable<GuideSpan> spans) =>
        string.Concat(spans.Select(span =>
            span.Kind == SpanKind.Code ? $"`{span.Text}`" : span.Text));
}
