using System.Globalization;
using System.Xml.Linq;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Reports;
using Caelmor.Conformance.Evidence.Tests.Samples;

namespace Caelmor.Conformance.Evidence.Tests.Reports;

public sealed class Reports_of_a_certificate
{
    private const string Evil = "<script>\u001b[2J\u202e\u009b\"'&amp;]]>\u0001\uFFFE\uD800|`*[x](y)\r\n# z";

    [Fact]
    public async Task Count_what_the_certificate_counts()
    {
        var certificate = await Issued.ToAMutant;
        var junit = XDocument.Parse(Report(certificate, "junit.xml")).Root!;
        var cases = junit.Descendants("testcase").ToList();

        cases.Should().HaveCount(certificate.Counts.Executed);
        Number(junit, "tests").Should().Be(certificate.Counts.Executed);
        (Number(junit, "failures") + Number(junit, "errors")).Should().Be(
            certificate.Counts.Executed - certificate.Counts.Passed);
        junit.Descendants("failure").Should().HaveCount(certificate.Trials.Count(trial =>
            trial.Finding == Finding.Broken));
        junit.Elements("testsuite").Sum(suite => Number(suite, "tests"))
            .Should().Be(cases.Count);
        cases.Select(one => (one.Attribute("classname")!.Value, one.Attribute("name")!.Value))
            .Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Show_what_others_wrote_and_do_not_obey_it()
    {
        var certificate = Spoilt(await Issued.ToAMutant);

        foreach (var file in new[] { "junit.xml", "badge.svg" })
        {
            XDocument.Parse(Report(certificate, file)).Descendants()
                .Should().NotContain(one => one.Name.LocalName == "script", "of {0}", file);
        }

        var summary = Report(certificate, "summary.md");
        summary.Should().NotContain("<script").And.NotContain("[x](y)")
            .And.NotContain("\n# z").And.NotContain("\u0001");
        summary.Split('\n').Where(line => line.StartsWith('|'))
            .Should().OnlyContain(line => line.Replace("\\|", "").Count(one => one == '|') == 3);
    }

    [Theory]
    [InlineData("junit.xml")]
    [InlineData("summary.md")]
    [InlineData("badge.svg")]
    public async Task Show_by_number_what_a_reader_would_not_see(string file)
    {
        const string Unseen = "\u202e\u2066\u200b";
        var certificate = Spoilt(await Issued.ToAMutant);

        var report = Report(
            certificate with
            {
                Subject = certificate.Subject with { Name = Unseen },
                Spec = certificate.Spec with { Id = Unseen },
                Trials =
                [
                    .. certificate.Trials.Select(trial => trial with
                    {
                        Id = $"{Unseen}.feature:1",
                        Title = Unseen,
                        Rules = [Unseen],
                        Failure = trial.Failure is null ? null : new(Unseen, Unseen, Unseen),
                    }),
                ],
            },
            file);

        report.Should().Contain("u202e");
        report.Where(letter => letter != '\n').Should().NotContain(letter =>
            char.IsControl(letter)
            || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);
    }

    [Fact]
    public async Task Are_the_same_in_every_culture()
    {
        var certificate = await Issued.ToAMutant;
        var here = Reports(certificate);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Elsewhere();
            $"{1.5} {new DateTime(2026, 11, 20):d}".Should().Be("1_5 11~20~2026");
            Reports(certificate).Should().Equal(here);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Tell_the_decision()
    {
        var (certified, rejected) = (await Issued.ToTheReference, await Issued.ToAMutant);

        Report(certified, "summary.md").Should().StartWith("# reference ")
            .And.Contain(": certified\n").And.NotContain("does not obey");
        Report(rejected, "summary.md").Should().Contain(": rejected\n")
            .And.Contain("## What it does not obey");
        Report(certified, "badge.svg").Should().Contain(">certified</text>");
        Report(rejected, "badge.svg").Should().Contain(">rejected</text>");
    }

    private static Certificate Spoilt(Certificate certificate) => certificate with
    {
        Subject = certificate.Subject with { Name = Evil, Version = Evil, Source = Evil },
        Run = certificate.Run with { OperatingSystem = Evil, Certifier = Evil },
        Trials =
        [
            .. certificate.Trials.Select(trial => trial with
            {
                Title = Evil,
                Failure = trial.Failure is null ? null : new(Evil, Evil, Evil),
                Journal = trial.Journal with { Entries = [Evil] },
            }),
        ],
    };

    // Made by hand, for some machines know no cultures.
    private static CultureInfo Elsewhere()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "_";
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.TimeSeparator = "~";
        return culture;
    }

    private static int Number(XElement element, string name) =>
        int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static string[] Reports(Certificate certificate) =>
        [.. CertificateReports.Of(certificate).Select(report => report.Text)];

    private static string Report(Certificate certificate, string name) =>
        CertificateReports.Of(certificate).Single(report => report.Name == name).Text;
}
