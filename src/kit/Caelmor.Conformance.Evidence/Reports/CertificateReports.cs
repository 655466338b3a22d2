using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Evidence.Reports;

/// <summary>What is made of a certificate alone, for those who don't read JSON.</summary>
public static class CertificateReports
{
    /// <summary>The names of their files.</summary>
    public static IEnumerable<string> Names => ["junit.xml", "summary.md", "badge.svg"];

    /// <summary>Each by the name of its file.</summary>
    public static IEnumerable<(string Name, string Text)> Of(Certificate certificate) =>
    [
        ("junit.xml", JUnitReport.Of(certificate)),
        ("summary.md", SummaryReport.Of(certificate)),
        ("badge.svg", Badge.Of(certificate)),
    ];
}
