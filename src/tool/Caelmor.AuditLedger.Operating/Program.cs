using Caelmor.AuditLedger.Operating;
using Caelmor.AuditLedger.Operating.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Outputs;
using Caelmor.Storage.Disks;

FileSizeLimit.Outlive();
var streams = StandardStreams.OfThisProcess;
if (streams.IsOutputOpen)
{
    streams.WhenLost = loss => throw OutputStops.Unwritable(loss);
}

using var input = new StreamReader(streams.Input);
var screen = Screen.OfThisProcess();
var here = new LedgerEnvironment(screen, streams.Output, streams.Errors, input)
{
    IsOutputOpen = streams.IsOutputOpen,
};
var host = new Host(new LedgerTool(here), here);
try
{
    var exitCode = await host.RunAsync(args);
    screen.Dispose();
    return (int)exitCode;
}
catch (StopException late)
{
    // The last words of the screen.
    host.Tell(late);
    return (int)late.ExitCode;
}
