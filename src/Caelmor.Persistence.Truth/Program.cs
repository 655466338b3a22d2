using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Operating.CommandLine;

using var screen = Screen.OfThisProcess();
return (int)await new Host(new(screen, Console.Out, Console.Error, Console.In)).RunAsync(args);
