using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Certify;
using Caelmor.Persistence.Certify.CommandLine;
using Caelmor.Persistence.Certify.Crashes;
using Caelmor.Persistence.Terminal;
using Caelmor.Persistence.Terminal.Outputs;

var streams = StandardStreams.OfThisProcess;

// Who is killed by a proof says each word by one write of its own, and runs nobody else's code.
if (args is not [CrashVictim.Command, ..])
{
    streams.KeepOutput();
}

StrayExceptions.Install();
Departure.Guard(streams.Errors);
ExitCode exitCode;
using (var screen = Screen.OfThisProcess())
{
    exitCode = await new Host(screen, streams.Output, streams.Errors).RunAsync(args);
}

Departure.Leave(LostAnswer.Judge(exitCode, streams));
