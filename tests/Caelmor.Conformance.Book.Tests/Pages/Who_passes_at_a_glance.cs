using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Book.Tests.Samples;

namespace Caelmor.Conformance.Book.Tests.Pages;

/// <summary>Implementations and groups in one table, and marks in the contents.</summary>
public sealed partial class Who_passes_at_a_glance
{
    [Fact]
    public async Task Is_a_row_for_each_implementation_and_a_cell_for_each_group_that_asks_anybody()
    {
        var book = await BookAsync();
        var table = Tables(Front(book))[0];

        Rows(table).Should().HaveCount(3);
        Rows(table)[0].Should().Contain("evidence-reference.html").And.Contain("certified");
        Rows(table)[1].Should().Contain("commits-what-it-has").And.Contain("rejected");
        Rows(table).Should().OnlyContain(row => Cells(row).Count == 8);
    }

    [Fact]
    public async Task Says_so_by_a_sign_and_a_word_and_not_by_colour_alone()
    {
        var whole = (await SampleCertificates.AllAsync())[0];
        var part = whole with
        {
            Subject = whole.Subject with { Name = "in part" },
            Trials = [.. whole.Trials.Where(trial => !trial.Rules.Contains("21.1-6.4"))],
        };
        var book = Library.WholeOf(whole, (await SampleCertificates.AllAsync())[1], part);
        var atomicity = Rows(Tables(Front(book))[0]).Select(row => Cells(row)[1]).ToList();

        atomicity[0].Should().Contain("<span class=\"sign\">✓</span> pass").And.Contain("all 15");
        atomicity[1].Should().Contain("<span class=\"sign\">✗</span> fail").And.Contain("7 of 15");
        atomicity[2].Should().Contain("<span class=\"sign\">–</span> not run");
    }

    [Fact]
    public async Task Leads_from_each_cell_to_a_rule_that_makes_it_what_it_is()
    {
        var book = await BookAsync();
        var canon = book.Chapters[0];

        foreach (Match link in View().Matches(Front(book)))
        {
            var who = canon.Implementations.ToList().FindIndex(
                one => one.Slug == link.Groups["who"].Value);
            var rule = book.Rules.Single(one => one.Id == link.Groups["rule"].Value);
            rule.Rule.Group.Id.Should().Be(link.Groups["group"].Value);
            if (who >= 0)
            {
                rule.Standings[who].Status.ToString().ToLowerInvariant()
                    .Should().Be(link.Groups["result"].Value);
            }
        }

        View().Count(Front(book)).Should().Be((3 * 8) + 7);
    }

    [Fact]
    public void Is_left_out_where_nobody_brought_a_certificate()
    {
        var pages = BookPages.Of(Library.WholeOf());

        pages.Should().OnlyContain(page => !page.Text.Contains("id=\"who-passes\""));
        pages.Should().OnlyContain(page => !page.Text.Contains("#who-passes"));
    }

    [Fact]
    public async Task Is_one_click_away_on_every_page() =>
        BookPages.Of(await BookAsync()).Where(Links.IsPage).Should().OnlyContain(
            page => page.Text.Contains("<a href=\"index.html#who-passes\">Who passes</a>"));

    [Fact]
    public async Task Stands_in_the_contents_beside_the_title_of_each_rule()
    {
        var contents = Contents(await BookAsync());

        foreach (var rule in Library.Suite.Register.Rules)
        {
            contents.Should().Contain($"<a href=\"#{rule.Id}\"><b>{rule.Id.Split('-')[1]}</b> ");
        }

        Line(contents, "21.1-6.4").Should()
            .Contain("A save does not complete when a system fails to produce its state")
            .And.Contain("role=\"img\" title=\"reference: pass; commits-what-it-has: fail; ")
            .And.Contain("<i class=\"pass\">✓</i><i class=\"fail\">✗</i>");
        Line(contents, "21.0-2.3").Should().NotContain("signs", "nobody is asked");
    }

    [Fact]
    public async Task Is_counted_in_the_contents_where_many_brought_certificates()
    {
        var some = await SampleCertificates.AllAsync();

        var contents = Contents(Library.WholeOf([.. some, .. some]));

        var line = Line(contents, "21.1-6.4");
        var passing = line.Split(": pass").Length - 1;
        passing.Should().BeInRange(1, some.Length * 2 - 1, "somebody fails there, and somebody does not");
        line.Should().Contain($"✓ {passing}").And.Contain($"✗ {some.Length * 2 - passing}");
    }

    [Fact]
    public async Task Of_a_section_is_the_worst_of_its_rules()
    {
        var contents = Contents(await BookAsync());
        var section = contents[contents.IndexOf("href=\"#21.1-6\"", StringComparison.Ordinal)..];

        section[..section.IndexOf("</summary>", StringComparison.Ordinal)].Should()
            .Contain("7 rules").And.Contain("<i class=\"pass\">✓</i><i class=\"fail\">✗</i>");
    }

    private static async Task<Volume> BookAsync() => Library.WholeOf(
    [
        .. await SampleCertificates.AllAsync(), await SampleCertificates.OfAStoreAsync(),
    ]);

    private static string Front(Volume book) => BookPages.Of(book)[0].Text;

    private static string Contents(Volume book)
    {
        var page = BookPages.Of(book)[1].Text;
        return page[..page.IndexOf("</nav>\n<div", StringComparison.Ordinal)];
    }

    private static string Line(string contents, string rule)
    {
        var start = contents.IndexOf($"<li><a href=\"#{rule}\"", StringComparison.Ordinal);
        return contents[start..contents.IndexOf("</li>", start, StringComparison.Ordinal)];
    }

    private static List<string> Tables(string page) =>
        [.. page.Split("<table class=\"passes\"").Skip(1).Select(one => one.Split("</table>")[0])];

    private static List<string> Rows(string table) =>
        [.. table.Split("<tr role=\"row\"><th role=\"rowheader\"").Skip(1)];

    private static List<string> Cells(string row) => [.. row.Split("<td ").Skip(1)];

    [GeneratedRegex(
        "group=(?<group>[a-z-]+)&amp;implementation=(?<who>[a-z-]+)"
        + "&amp;result=(?<result>[a-z-]+)#(?<rule>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex View();
}
