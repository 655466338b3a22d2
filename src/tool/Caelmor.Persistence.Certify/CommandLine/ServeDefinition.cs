using System.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>serve</c> is typed.</summary>
internal static class ServeDefinition
{
    public static Command Of()
    {
        var implementation = new ImplementationOptions();
        var mutant = new Option<string>("--mutant")
        {
            Description = "Serve a mutant, wrong on purpose, instead of the reference.",
            HelpName = "NAME",
        };
        var command = new Command(
            "serve",
            "Be the adapter of a .NET implementation: speak the protocol over standard input and "
            + "output, so that --exec can certify it in a process of its own.")
        {
            mutant,
        };
        implementation.AddAssemblyTo(command);
        command.SetAction(parsed => (int)new ServeCommand(
            implementation.Read(parsed, parsed.GetValue(mutant)),
            parsed.GetValue(mutant)).Run());
        return command;
    }
}
