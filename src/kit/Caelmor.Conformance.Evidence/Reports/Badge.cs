using System.Net;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Evidence.Reports;

/// <summary>The verdict as a small picture, for a readme.</summary>
internal static class Badge
{
    private const int Height = 20;
    private const double LetterWidth = 6.6;
    private const int Margin = 12;

    public static string Of(Certificate certificate)
    {
        var label = Printable.Of($"{certificate.Spec.Id} {certificate.Spec.Version}");
        var decision = DecisionWords.Of(certificate);
        var (left, right) = (WidthOf(label), WidthOf(decision));
        var width = left + right;
        var name = Printable.Of($"{certificate.Subject.Name} {certificate.Subject.Version}");
        var title = WebUtility.HtmlEncode($"{name}: {decision} under {label}");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{Height}" role="img" aria-label="{title}">
              <title>{title}</title>
              <clipPath id="r"><rect width="{width}" height="{Height}" rx="3"/></clipPath>
              <g clip-path="url(#r)">
                <rect width="{left}" height="{Height}" fill="#3a3632"/>
                <rect x="{left}" width="{right}" height="{Height}" fill="{ColourOf(certificate.Decision)}"/>
              </g>
              <g fill="#fff" text-anchor="middle" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11">
                <text x="{left / 2}" y="14">{WebUtility.HtmlEncode(label)}</text>
                <text x="{left + (right / 2)}" y="14">{decision}</text>
              </g>
            </svg>

            """;
    }

    private static int WidthOf(string text) => (int)(text.Length * LetterWidth) + Margin;

    private static string ColourOf(Decision decision) => decision switch
    {
        Decision.Certified => "#2d6a3e",
        Decision.Rejected => "#a32a22",
        _ => "#6b6660",
    };
}
