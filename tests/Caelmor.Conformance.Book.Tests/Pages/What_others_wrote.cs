using System.Globalization;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Book.Tests.Pages;

/// <summary>A certificate is a file that anybody can write. It stays text.</summary>
public sealed class What_others_wrote
{
    private const string Evil =
        "</title><script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    [Fact]
    public async Task Is_text_in_every_place_that_takes_it()
    {
        var pages = BookPages.Of(Library.WholeOf(await EvilAsync())).Where(Links.IsPage).ToList();

        pages.Should().OnlyContain(page => !page.Text.Contains("<script>"));
        pages.Should().OnlyContain(page => !page.Text.Contains("<img"));
        pages.SelectMany(Elements.Unbalanced).Should().BeEmpty();
        pages[0].Text.Should().Contain("&lt;script&gt;alert(");
    }

    [Fact]
    public async Task Is_shown_by_number_where_it_would_turn_a_page_round_or_hide()
    {
        var certificate = await EvilAsync("\u202e\u2066\u200b\u009b\u001b");

        var pages = BookPages.Of(Library.WholeOf(certificate)).Where(Links.IsPage).ToList();

        pages[0].Text.Should().Contain(@"\u202e\u2066\u200b\u009b\u001b");
        pages.SelectMany(page => page.Text).Where(letter => letter is not '\n' and not '\t')
            .Should().NotContain(letter => char.IsControl(letter)
                || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);
        pages.Should().OnlyContain(page => !page.Text.Contains("&#x9B;"));
    }

    [Fact]
    public async Task Is_cut_where_it_is_endless_and_says_so()
    {
        var one = (await SampleCertificates.AllAsync())[1];
        var broken = one.Trials.First(trial => trial.Failure is not null);
        var endless = one with
        {
            Trials =
            [
                .. one.Trials.Select(trial => trial with
                {
                    Failure = trial == broken
                        ? trial.Failure! with { Found = new string('x', 1_000_000) }
                        : trial.Failure,
                }),
            ],
        };

        var page = Evidence(endless);

        page.Length.Should().BeLessThan(1_000_000);
        page.Should().Contain("998500 further characters, in the certificate");
    }

    [Fact]
    public async Task Is_evidence_with_what_was_expected_and_found()
    {
        var one = (await SampleCertificates.AllAsync())[1];

        var page = Evidence(one);

        page.Should().Contain("<dt>expected</dt>").And.Contain("<dt>found</dt>")
            .And.Contain("truth: commit epoch 8 with 4 states");
    }

    private static string Evidence(Certificate certificate) =>
        BookPages.Of(Library.WholeOf(certificate))
            .Single(file => file.Name.StartsWith("evidence-")).Text;

    private static async Task<Certificate> EvilAsync(string evil = Evil)
    {
        var one = (await SampleCertificates.AllAsync())[1];
        return one with
        {
            Subject = new(evil, evil, SubjectBinding.OutOfProcess, evil, evil),
            Run = one.Run with { Certifier = evil, OperatingSystem = evil, Runtime = evil },
            UnhandledExceptions = [new(UnhandledKind.ForgottenTask, evil)],
            Trials =
            [
                .. one.Trials.Select(trial => trial with
                {
                    Title = evil,
                    Id = evil,
                    Finding = Finding.Crashed,
                    Failure = new(evil, evil, evil),
                    Journal = new(evil, [evil]),
                }),
            ],
        };
    }
}
