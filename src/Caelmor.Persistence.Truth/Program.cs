using Caelmor.Persistence.Operating.CommandLine;
using Caelmor.Persistence.Terminal;

using var screen = Screen.OfThisProcess();
return (int)await new Host(new(screen, Console.Out, Console.Error, Console.In)).RunAsync(args);
