using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Book.Tests.Pages;

/// <summary>Beside what an implementation did wrong stands what somebody certified did in the same
/// trial.</summary>
public sealed class Journals_side_by_side
{
    [Fact]
    public async Task Show_where_they_part()
    {
        var page = await PageAsync(Found("a", "b", "x"), Certified("a", "b", "c", "d"));

        Sides(page).Should().Equal(
            "a|b|Here they part: x", "a|b|Here they part: c|d");
        page.Should().Contain("<a href=\"evidence-good.html\"><bdi>good</bdi></a>, which is certified,")
            .And.Contain("in the same trial");
    }

    [Fact]
    public async Task Show_where_one_ends_and_the_other_goes_on() =>
        Sides(await PageAsync(Found("a"), Certified("a", "b"))).Should().Equal(
            "a|Here they part: nothing more.", "a|Here they part: b");

    [Fact]
    public async Task Say_that_they_are_the_same() =>
        (await PageAsync(Found("a", "b"), Certified("a", "b"))).Should()
            .Contain("Both journals are the same.").And.NotContain("Here they part");

    [Fact]
    public async Task Leave_out_a_long_past_that_is_alike_and_say_so()
    {
        string[] past = [.. Enumerable.Range(1, 100).Select(number => $"line {number}")];

        var page = await PageAsync(Found([.. past, "x"]), Certified([.. past, "y"]));

        page.Should().Contain("96 lines before, alike in both.")
            .And.Contain("<ol class=\"journal\" start=\"97\"><li>line 97</li>");
    }

    [Fact]
    public async Task Leave_out_no_line_where_that_takes_as_much_room()
    {
        string[] past = [.. Enumerable.Range(1, 6).Select(number => $"line {number}")];

        Sides(await PageAsync(Found([.. past, "x"]), Certified([.. past, "y"])))
            .Should().OnlyContain(side => side.StartsWith("line 1|"));
    }

    [Fact]
    public async Task Leave_out_what_the_other_did_long_after_they_parted()
    {
        string[] after = [.. Enumerable.Range(1, 20).Select(number => $"line {number}")];

        var sides = Sides(await PageAsync(Found(["x", .. after]), Certified(["y", .. after])));

        sides.Select(side => side.Split('|')[^1]).Should().Equal("line 20", "… and 17 further lines");
    }

    [Fact]
    public async Task Are_of_the_same_trial_and_of_no_other()
    {
        var other = Certified("a") with { Digest = "another" };

        (await PageAsync(Found("x"), other)).Should().NotContain("class=\"pair\"");
        (await PageAsync(Found("x"), Certified("a") with { IsControl = true }))
            .Should().NotContain("class=\"pair\"");
    }

    [Fact]
    public async Task Are_never_those_of_somebody_who_is_rejected() =>
        (await PageAsync(Found("x"), Certified("a"), Decision.Rejected))
            .Should().NotContain("class=\"pair\"");

    [Fact]
    public async Task Stand_beside_each_other_for_every_trial_in_which_the_reference_left_one()
    {
        var book = await Library.WholeOfTwoAsync();
        var silent = book.Implementations.First().Certificate.Trials
            .Where(trial => trial.Journal.Entries.IsEmpty).Select(trial => trial.Id).ToHashSet();
        var page = BookPages.Of(book)
            .Single(file => file.Name == "evidence-commits-what-it-has.html").Text;
        var failed = page[..page.IndexOf("<h2 id=\"passed\"", StringComparison.Ordinal)];

        failed.Split("<section class=\"group\">").Skip(1)
            .Where(group => !silent.Any(group.Contains))
            .Should().OnlyContain(group => group.Contains("<div class=\"pair\">"))
            .And.HaveCountGreaterThan(10);
        page[failed.Length..].Should().NotContain("class=\"pair\"");
    }

    private static CertifiedTrial Found(params string[] journal) => Trial(journal) with
    {
        Finding = Finding.Broken,
        Failure = new("a step", "this", "that"),
    };

    private static CertifiedTrial Certified(params string[] journal) => Trial(journal);

    private static CertifiedTrial Trial(string[] journal) => new(
        "id", "a trial", IsControl: false, [], "digest", Finding.Obeyed, Failure: null,
        new("", [.. journal]), [], "");

    private static async Task<string> PageAsync(
        CertifiedTrial found, CertifiedTrial other, Decision decision = Decision.Certified)
    {
        var one = (await SampleCertificates.AllAsync())[0];
        var pages = BookPages.Of(Library.WholeOf(
            With(one, "bad", Decision.Rejected, found), With(one, "good", decision, other)));
        return pages.Single(file => file.Name == "evidence-bad.html").Text;
    }

    private static Certificate With(
        Certificate one, string name, Decision decision, CertifiedTrial trial)
    {
        var passed = trial.Finding == Finding.Obeyed ? 1 : 0;
        return one with
        {
            Subject = one.Subject with { Name = name },
            Decision = decision,
            Counts = new(1, 1, passed),
            Trials = [trial],
        };
    }

    // The lines of each side, in one text.
    private static IEnumerable<string> Sides(string page) =>
        page.Split("<figure>").Skip(1).Select(side => string.Join(
            '|',
            side.Split("</figure>")[0].Split("<li").Skip(1)
                .Select(line => line[(line.IndexOf('>') + 1)..].Split("</li>")[0]
                    .Replace("<strong>", "", StringComparison.Ordinal)
                    .Replace("</strong>", "", StringComparison.Ordinal))));
}
