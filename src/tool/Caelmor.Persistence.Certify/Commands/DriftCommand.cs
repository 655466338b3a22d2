using Caelmor.CommandLine;
using Caelmor.Conformance.Sources;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Says where the designers' documents have moved away from the register.</summary>
internal sealed class DriftCommand(Screen screen, SuiteSource source, string folder)
{
    public ExitCode Run()
    {
        var report = Compare();
        foreach (var finding in report.Findings)
        {
            var lines = finding.ToString().Split('\n', StringSplitOptions.TrimEntries);
            screen.Line($"{lines[0]}");
            foreach (var line in lines.Skip(1))
            {
                screen.Line(2, $"{line}");
            }

            screen.Line();
        }

        var findings = Count.Of(report.Findings.Length, "finding");
        var sentences = Count.Of(report.Sentences, "sentence");
        screen.Line(report.IsClean
            ? (FormattableString)
                $"[bold green]NO DRIFT[/]  All {sentences} are as the register has them."
            : $"[bold red]DRIFT[/]  {findings}; {sentences} were compared with the register.");
        return report.IsClean ? ExitCode.Success : ExitCode.Rejected;
    }

    private DriftReport Compare()
    {
        var suite = source.Load();
        try
        {
            return Drift.Compare(suite, SourceFolder.Read(suite.Register, folder));
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException)
        {
            throw StopException.Misuse(unusable.Message);
        }
    }
}
