using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>A certificate has one form, to the letter: nothing in it escapes its digest.</summary>
internal static class FormCheck
{
    private const int Shown = 60;

    public static IEnumerable<string> Check(Certificate certificate, string text)
    {
        var form = CertificateFile.Write(certificate);
        if (form == text)
        {
            yield break;
        }

        var found = text.Split('\n');
        var expected = form.Split('\n');
        var line = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        yield return $"Line {line + 1} is not as the certifier writes it: found "
            + $"'{At(found, line)}', expected '{At(expected, line)}'.";
    }

    private static string At(string[] lines, int place)
    {
        var line = place < lines.Length ? lines[place] : "";
        return line.Length <= Shown ? line : line[..Shown] + "…";
    }
}
