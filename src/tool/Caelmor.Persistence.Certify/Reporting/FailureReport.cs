using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>All that failed, by causes: one case in full, the others by their titles.</summary>
internal sealed class FailureReport(
    Screen screen, Verdict verdict, ConformingTrials conforming, bool isVerbose)
{
    private const int MostTitles = 4;
    private const int Indent = 3;

    private readonly CaseReport _case = new(screen, verdict, conforming, isVerbose);

    public void Write()
    {
        var causes = Cause.Of(verdict.Cases);
        for (var i = 0; i < causes.Length; i++)
        {
            WriteHead(i + 1, causes[i]);
            foreach (var one in isVerbose ? causes[i].Cases : [causes[i].Example])
            {
                _case.Write(one);
            }

            if (!isVerbose && causes[i].Cases.Length > 1)
            {
                WriteOthers(causes[i]);
            }
        }
    }

    private void WriteHead(int number, Cause cause)
    {
        screen.Line(
            $"[bold red]{number}. {cause.Words}[/] [dim]{Count.Of(cause.Cases.Length, "case")}[/]");
        screen.Line();
    }

    private void WriteOthers(Cause cause)
    {
        var others = cause.Cases.Where(one => one != cause.Example).ToList();
        screen.Line(Indent, $"In the same way, {Count.Of(others.Count, "other case")}:");
        CaseList.Write(screen, Indent + 2, others.Take(MostTitles));
        if (others.Count > MostTitles)
        {
            var more = $"and {others.Count - MostTitles} more, of {RulesOf(cause)}";
            screen.Line(Indent + 2, $"[dim]{more}; --verbose shows all.[/]");
        }

        screen.Line();
    }

    private static string RulesOf(Cause cause)
    {
        var rules = cause.Cases.SelectMany(one => one.RuleIds).Distinct().ToList();
        return rules.Count <= MostTitles
            ? $"rules {string.Join(", ", rules)}"
            : Count.Of(rules.Count, "rule");
    }
}
