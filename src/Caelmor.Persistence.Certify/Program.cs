using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Certify;
using Caelmor.Persistence.Certify.CommandLine;
using Caelmor.Persistence.Terminal;

StrayExceptions.Install();
Departure.Guard();
ExitCode exitCode;
using (var screen = Screen.OfThisProcess())
{
    exitCode = await new Host(screen, Console.Out, Console.Error).RunAsync(args);
}

Departure.Leave(exitCode);
