using System.Globalization;
using System.Text;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Evidence.Reports;

/// <summary>The certificate on half a page of Markdown.</summary>
internal static class SummaryReport
{
    private const int Shown = 20;

    public static string Of(Certificate certificate)
    {
        var text = new StringBuilder();
        var (subject, spec, counts) = (certificate.Subject, certificate.Spec, certificate.Counts);
        text.Append($"# {Md(subject.Name)} {Md(subject.Version)}: {DecisionWords.Of(certificate)}\n\n");
        text.Append($"{Md(Capital(spec.Id))} {spec.Version}, {spec.Rules.Count} rules. ");
        text.Append($"{counts.Expected} trials expected, {counts.Executed} executed, ");
        text.Append($"{counts.Passed} passed.\n\n");
        text.Append("| | |\n| --- | --- |\n");
        Row(text, "Implementation", $"{Md(subject.Source)} {Code(subject.Digest)}");
        Row(text, "Features", Code(spec.Features));
        Row(text, "Register", Code(spec.Register));
        Row(text, "Certifier", $"{Md(certificate.Run.Certifier)}, seed {certificate.Run.Seed}");
        Row(text, "Machine", Md(
            $"{certificate.Run.OperatingSystem}, {certificate.Run.Architecture}, {certificate.Run.Runtime}"));
        Row(text, "When", certificate.Run.Started.ToString("u", CultureInfo.InvariantCulture));
        Row(text, "Certificate", Code(certificate.Digest));
        Row(text, "Signed", certificate.Signature is null ? "no" : "yes");
        WriteFailures(text, certificate);
        return text.ToString();
    }

    private static string Capital(string id) =>
        id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..];

    private static void WriteFailures(StringBuilder text, Certificate certificate)
    {
        var failing = certificate.Trials.Where(trial => trial.Finding != Finding.Obeyed).ToList();
        if (failing.Count == 0)
        {
            return;
        }

        text.Append(failing.Any(trial => trial.Finding == Finding.Broken)
            ? "\n## What it does not obey\n"
            : "\n## What it did not come through\n");
        foreach (var trial in failing.Take(Shown))
        {
            text.Append($"\n- **{Md(trial.Title)}** ({Md(string.Join(", ", trial.Rules))}): ");
            text.Append($"{trial.Finding.ToString().ToLowerInvariant()}.\n");
            text.Append($"  Expected: {Md(trial.Failure!.Expected)}\n");
            text.Append($"  Found: {Md(trial.Failure.Found)}\n");
        }

        if (failing.Count > Shown)
        {
            text.Append($"\nAnd {failing.Count - Shown} more, in certificate.json.\n");
        }
    }

    private static void Row(StringBuilder text, string what, string value) =>
        text.Append($"| {what} | {value} |\n");

    private static string Code(string digest) => digest.Length == 0 ? "" : $"`{digest}`";

    // Names and messages are somebody else's: they are shown, not obeyed.
    private static string Md(string text)
    {
        var safe = new StringBuilder();
        foreach (var letter in Printable.Of(text))
        {
            safe.Append(letter switch
            {
                '\n' or '\r' => " ",
                '<' => "&lt;",
                '&' => "&amp;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' => $"\\{letter}",
                _ => $"{letter}",
            });
        }

        return safe.ToString();
    }
}
