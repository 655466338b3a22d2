using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Certify.CommandLine;
using Caelmor.Persistence.Certify.Reporting;

StrayExceptions.Install();
using var screen = Screen.OfThisProcess();
return (int)await new Host(screen, Console.Error).RunAsync(args);
