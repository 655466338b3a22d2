using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Outputs;
using Caelmor.Conformance.Running;
using Caelmor.Persistence.Certify.CommandLine;

var streams = StandardStreams.OfThisProcess;
streams.KeepOutput();
UnhandledExceptions.Install();
ExitGuard.Install(streams.Errors);
ExitCode exitCode;
using (var screen = Screen.OfThisProcess())
{
    var here = new ToolEnvironment(screen, streams.Output, streams.Errors, TextReader.Null);
    exitCode = await new Host(new CertifyTool(), here).RunAsync(args);
}

ExitGuard.Leave(LostAnswer.Judge(exitCode, streams));
