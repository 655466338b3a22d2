using Caelmor.AuditLedger.Operating.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;

namespace Caelmor.AuditLedger.Tests.Operating;

/// <summary>Runs <c>caelmor-ledger</c> within this process.</summary>
internal static class LedgerCommand
{
    public static async Task<ToolRun> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var screen = Screen.Plain(output, aside: errors);
        var here = new OperatorsEnvironment(screen, output, errors, TextReader.Null)
        {
            Operator = "Mara",
        };
        var exitCode = await new Host(new LedgerTool(here), here).RunAsync(words);
        screen.Dispose();
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
