using System.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Stores;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>hold-store</c> is typed: nobody but the certifier does, to kill it.</summary>
internal static class HoldStoreDefinition
{
    public static Command Of()
    {
        var implementation = new ImplementationOptions();
        var mutant = new Option<string>("--mutant");
        var place = new Argument<string>("PLACE");
        var command = new Command(StoreHolder.Command, "Have a truth store open, to be killed.")
        {
            mutant, place,
        };
        command.Hidden = true;
        implementation.AddAssemblyTo(command);
        command.SetAction(async (parsed, _) => (int)await new HoldStoreCommand(
            implementation.Read(parsed, parsed.GetValue(mutant)),
            parsed.GetValue(mutant),
            parsed.GetRequiredValue(place)).RunAsync());
        return command;
    }
}
