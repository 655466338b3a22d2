using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Evidence.Reports;

/// <summary>Every trial as a test case, for whatever reads JUnit's format.</summary>
internal static class JUnitReport
{
    public static string Of(Certificate certificate)
    {
        var suites = certificate.Trials.GroupBy(trial => FileOf(trial.Id)).Select(SuiteOf);
        var root = new XElement(
            "testsuites",
            new XAttribute(
                "name",
                Printable.Of($"{certificate.Subject.Name} {certificate.Subject.Version}")),
            Counts(certificate.Trials),
            new XAttribute("time", Seconds(certificate.Run.DurationSeconds)),
            new XAttribute("timestamp", certificate.Run.Started.ToString("s", CultureInfo.InvariantCulture)),
            suites);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            root.Save(writer);
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static XElement SuiteOf(IGrouping<string, CertifiedTrial> file) =>
        new(
            "testsuite",
            new XAttribute("name", Printable.Of(file.Key)),
            Counts(file),
            file.Select(CaseOf));

    private static XElement CaseOf(CertifiedTrial trial)
    {
        var element = new XElement(
            "testcase",
            new XAttribute("classname", Printable.Of(FileOf(trial.Id))),
            new XAttribute("name", Printable.Of(trial.Title)),
            new XAttribute("file", Printable.Of(FileOf(trial.Id))),
            new XElement(
                "properties",
                trial.Rules.Select(rule => new XElement(
                    "property", new XAttribute("name", "rule"), new XAttribute("value", Printable.Of(rule))))));
        if (trial.Failure is { } failure)
        {
            element.Add(new XElement(
                trial.Finding == Finding.Broken ? "failure" : "error",
                new XAttribute("type", trial.Finding.ToString().ToLowerInvariant()),
                new XAttribute("message", Printable.Of($"Expected: {failure.Expected}")),
                Printable.Of($"{failure.Step}\nExpected: {failure.Expected}\nFound: {failure.Found}\n\n"
                    + string.Join('\n', trial.Journal.Entries))));
        }

        return element;
    }

    private static IEnumerable<XAttribute> Counts(IEnumerable<CertifiedTrial> trials)
    {
        var all = trials.ToList();
        var failed = all.Count(trial => trial.Finding == Finding.Broken);
        var passed = all.Count(trial => trial.Finding == Finding.Obeyed);
        return
        [
            new("tests", all.Count),
            new("failures", failed),
            new("errors", all.Count - failed - passed),
        ];
    }

    private static string FileOf(string id) => id[..id.IndexOf(".feature", StringComparison.Ordinal)]
        + ".feature";

    private static string Seconds(double seconds) =>
        seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
