using System.Collections.Immutable;
using System.Text;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Book.Tests.Samples;

namespace Caelmor.Conformance.Book.Tests.Pages;

/// <summary>What all pages have to be, however many implementations there are.</summary>
public sealed class The_pages
{
    private const int Most = 1_250_000;

    // With so many certificates, the last of them of the second spec; each is printed once for all
    // tests that read it.
    private static readonly Lazy<Task<ImmutableArray<SiteFile>>>[] Printed =
    [
        .. Enumerable.Range(0, 5).Select(certificates =>
            new Lazy<Task<ImmutableArray<SiteFile>>>(() => PrintAsync(certificates))),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Have_no_link_that_leads_nowhere(int certificates) =>
        Links.Broken(await FilesAsync(certificates)).Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Give_every_id_once(int certificates) =>
        (await PagesAsync(certificates)).SelectMany(page =>
            Links.IdsIn(page).CountBy(id => id).Where(id => id.Value > 1)).Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Close_what_they_open(int certificates) =>
        (await PagesAsync(certificates)).SelectMany(Elements.Unbalanced).Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Leave_out_no_level_of_headings(int certificates)
    {
        foreach (var page in await PagesAsync(certificates))
        {
            var levels = Elements.Headings(page);
            levels[0].Should().Be(1);
            levels.Count(level => level == 1).Should().Be(1, page.Name);
            levels.Zip(levels.Skip(1)).Should().OnlyContain(
                pair => pair.Second <= pair.First + 1, page.Name);
        }
    }

    [Fact]
    public async Task Are_a_front_a_chapter_for_each_spec_and_what_all_have_in_common() =>
        (await FilesAsync(4)).Select(file => file.Name).Should().Equal(
            "index.html", "canon.html", "truth-store.html", "mutants.html", "not-covered.html",
            "evidence-reference.html", "evidence-commits-what-it-has.html",
            "evidence-restores-into-a-running-server.html", "evidence-a-store.html",
            "book.css", "book.js");

    [Theory]
    [InlineData("canon.html")]
    [InlineData("index.html")]
    public async Task Have_a_place_for_every_rule(string page) =>
        Links.IdsIn(await PageAsync(page)).Should().Contain(
            Library.Suite.Register.Rules.Select(rule => rule.Id));

    [Fact]
    public async Task Lead_from_a_rule_to_the_one_above_it_in_another_chapter() =>
        (await PageAsync("truth-store.html")).Text.Should()
            .Contain("stands under <a href=\"canon.html#21.1-6.2\">21.1-6.2</a>")
            .And.Contain("<a href=\"canon.html#document-21.0\">21.0</a>");

    [Fact]
    public void Lead_to_no_chapter_that_the_book_does_not_have()
    {
        var files = BookPages.Of(Library.OfStoresAlone());

        files.Select(file => file.Name).Should().NotContain("canon.html");
        Links.Broken(files).Should().BeEmpty();
        files.Single(file => file.Name == "truth-store.html").Text.Should()
            .Contain("stands under 21.1-6.2");
    }

    [Fact]
    public async Task Say_on_the_front_who_passes_which_chapter()
    {
        var front = (await PageAsync("index.html")).Text;
        var second = front.IndexOf("id=\"truth-store.chapter\"", StringComparison.Ordinal);
        var end = front.IndexOf("id=\"legend\"", StringComparison.Ordinal);

        front[..second].Should().Contain("href=\"evidence-reference.html\"")
            .And.Contain("✓ certified").And.Contain("✗ rejected");
        front[second..end].Should().Contain("href=\"evidence-a-store.html\"")
            .And.Contain("✓ certified").And.NotContain("reference");
    }

    [Fact]
    public async Task Have_a_part_for_each_chapter_where_they_tell_of_all()
    {
        string[] chapters = ["The canon</h2>", "Truth stores</h2>"];

        (await PageAsync("mutants.html")).Text.Should().ContainAll(chapters)
            .And.Contain("caelmor-certify mutants --spec truth-store");
        (await PageAsync("not-covered.html")).Text.Should().ContainAll(chapters)
            .And.ContainAll("Storage formats", "The power is not cut");
    }

    [Fact]
    public async Task Fit_into_a_megabyte_and_a_quarter_with_two_certificates() =>
        (await FilesAsync(2)).Sum(file => Encoding.UTF8.GetByteCount(file.Text))
            .Should().BeLessThan(Most);

    [Fact]
    public async Task Fetch_nothing_from_anywhere() =>
        (await FilesAsync(4)).Should().OnlyContain(file =>
            !file.Text.Contains("http:", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Contains("https:", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Contains("//cdn", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Contains("@import", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Contains("url(", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task Are_the_same_every_time() =>
        BookPages.Of(await Library.WholeOfTwoAsync()).Should().Equal(await FilesAsync(2));

    private static async Task<IEnumerable<SiteFile>> PagesAsync(int certificates) =>
        (await FilesAsync(certificates)).Where(Links.IsPage);

    private static async Task<SiteFile> PageAsync(string name) =>
        (await FilesAsync(4)).Single(file => file.Name == name);

    private static Task<ImmutableArray<SiteFile>> FilesAsync(int certificates) =>
        Printed[certificates].Value;

    private static async Task<ImmutableArray<SiteFile>> PrintAsync(int certificates) =>
        BookPages.Of(Library.WholeOf(
        [
            .. (await SampleCertificates.AllAsync())
                .Append(await SampleCertificates.OfAStoreAsync())
                .Take(certificates),
        ]));
}
