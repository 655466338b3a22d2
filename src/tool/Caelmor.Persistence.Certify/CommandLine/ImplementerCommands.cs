using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Smoke;
using Caelmor.Persistence.Certify.Stores;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How the commands are typed that help whoever writes an implementation, and those that
/// serve one from a process of its own.</summary>
internal static class ImplementerCommands
{
    public static IEnumerable<Command> All(
        OutputTargets targets, SuiteOptions suite, Option<bool> verbose) =>
        [
            New(targets.Screen, suite), Smoke(targets.Screen, suite, verbose),
            Hunt(targets.Screen, suite), Serve(suite), HoldStore(),
        ];

    private static Command New(Screen screen, SuiteOptions suite)
    {
        var language = new Argument<string>("LANGUAGE")
        {
            Description = $"What it is to be written in: {NewCommand.Languages}.",
        };
        var folder = new Argument<string>("DIR")
        {
            Description = "Where to: an empty folder, or one that is not there yet.",
        };
        return new Command(
            "new", "Write something to begin with: it conforms as it is, and yours goes into it.")
        {
            language, folder,
        }.Does(parsed => new NewCommand(
            screen,
            suite.ReadSpec(parsed),
            parsed.GetRequiredValue(language),
            parsed.GetRequiredValue(folder)).Run());
    }

    private static Command Smoke(Screen screen, SuiteOptions suite, Option<bool> verbose)
    {
        var options = new SmokeOptions();
        var command = new Command(
            "smoke",
            "Try an adapter before the implementation: the requests of its spec, step by step, and "
            + "what to do about the step that fails.");
        options.AddTo(command);
        return command.Does((parsed, interruption) => new SmokeCommand(
            screen, options.Read(parsed, suite, parsed.GetValue(verbose))).RunAsync(interruption));
    }

    private static Command Hunt(Screen screen, SuiteOptions suite)
    {
        var options = new HuntOptions();
        var command = new Command(
            "hunt",
            "Try an implementation in ever other circumstances and stories, until a trial fails; it "
            + "is cut down and printed as a scenario. Hunting certifies nothing.");
        options.AddTo(command);
        return command.Does((parsed, interruption) => new HuntCommand(
            screen, options.Read(parsed, suite)).RunAsync(interruption));
    }

    private static Command Serve(SuiteOptions suite)
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
        return command.Does(parsed => new ServeCommand(
            suite.ReadSpec(parsed),
            implementation.Read(parsed, parsed.GetValue(mutant)),
            parsed.GetValue(mutant)).Run());
    }

    // Nobody but the certifier types it, to kill it.
    private static Command HoldStore()
    {
        var implementation = new ImplementationOptions();
        var mutant = new Option<string>("--mutant");
        var postgres = new Option<bool>(StoreHolder.Postgres);
        var place = new Argument<string>("PLACE");
        var command = new Command(StoreHolder.Command, "Have a truth store open, to be killed.")
        {
            mutant, postgres, place,
        };
        command.Hidden = true;
        implementation.AddAssemblyTo(command);
        return command.Does((parsed, _) => new HoldStoreCommand(
            implementation.Read(parsed, parsed.GetValue(mutant)),
            parsed.GetValue(mutant),
            parsed.GetValue(postgres),
            parsed.GetRequiredValue(place)).RunAsync());
    }
}
