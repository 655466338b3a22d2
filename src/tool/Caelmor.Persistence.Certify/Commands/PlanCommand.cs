using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Persistence.Specs.Planning;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Reviews a team's plan.</summary>
internal sealed class PlanCommand(Screen screen, string path)
{
    private const long Longest = 16 * 1024 * 1024;

    public ExitCode Run() => PlanJudge.Canonical.Judge(Read()).Match(Accepted, Rejected);

    private ImplementationPlan Read()
    {
        try
        {
            return PlanReader.Read(path, GivenFile.ReadText(path, Longest));
        }
        catch (FileNotFoundException)
        {
            throw StopException.Misuse(
                $"found no file '{path}'. Expected a plan in JSON; docs/plan.json is one to "
                + "begin with.");
        }
        catch (InvalidDataException unreadable)
        {
            throw StopException.Misuse(unreadable.Message);
        }
        catch (IOException unreadable)
        {
            throw StopException.Misuse(
                $"'{path}' can't be read: {unreadable.Message} Expected a plan in JSON.");
        }
    }

    private ExitCode Accepted(PlanOutcome.Accepted accepted)
    {
        screen.Line($"[bold green]ACCEPTED[/]  {path} breaks no rule of the canon.");
        return ExitCode.Success;
    }

    private ExitCode Rejected(PlanOutcome.Rejected rejected)
    {
        foreach (var finding in rejected.Findings)
        {
            screen.Line($"[bold]Rule {finding.Rule}[/]");
            screen.Line(2, $"Found     {finding.Found}");
            screen.Line(2, $"Expected  {finding.Expected}");
            screen.Line(2, $"To do     {finding.Remedy}");
            screen.Line();
        }

        var count = Count.Of(rejected.Findings.Length, "finding");
        screen.Line($"[bold red]REJECTED[/]  {count}; 'caelmor-certify explain ID' tells a rule.");
        return ExitCode.Rejected;
    }
}
