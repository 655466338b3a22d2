using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Starters;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>All commands with their options.</summary>
internal sealed class CommandTree(Screen screen)
{
    private readonly SuiteOptions _suite = new();
    private readonly CertifyOptions _certify = new();
    private readonly StoreOption _store = new();

    /// <summary>Shows every case; of faults, the trace.</summary>
    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show every case, those that failed in full; of faults, the trace.",
        Recursive = true,
    };

    /// <summary>The tool itself: it certifies.</summary>
    public RootCommand Build()
    {
        var root = new RootCommand(
            "Runs the canon's feature files against an implementation of cross-system persistence "
            + "(by default the reference), and says if it is certified, or which rule it breaks.");
        _certify.AddTo(root);
        _suite.AddTo(root);
        _store.AddTo(root);
        root.Add(Verbose);
        root.SetAction(async (parsed, cancellation) =>
        {
            var request = _store.Apply(
                parsed, _certify.Read(parsed, _suite, parsed.GetValue(Verbose)));
            return (int)await (request.Suite.Spec == Spec.TruthStore
                ? new CertifyStoreCommand(screen, request).RunAsync(cancellation)
                : new CertifyCommand(screen, request).RunAsync(cancellation));
        });
        root.Add(Rules());
        root.Add(Explain());
        root.Add(Mutants());
        root.Add(Drift());
        root.Add(Plan());
        root.Add(Lock());
        root.Add(New());
        root.Add(Serve());
        root.Add(HoldStore());
        root.Add(Verify());
        root.Add(Holds());
        TeachingHelp.AddTo(root);
        return root;
    }

    private Command Rules()
    {
        var gate = new Option<string>("--gate")
        {
            Description = "Only rules of this gate, such as atomicity.",
            HelpName = "GATE",
        };
        var stage = new Option<string>("--stage")
        {
            Description = "Only rules of this stage, such as 21.1.",
            HelpName = "STAGE",
        };
        var command = new Command("rules", "List the register: every rule and what shows it.")
        {
            gate, stage,
        };
        command.SetAction(parsed => (int)new RulesCommand(
            screen, _suite.Read(parsed), parsed.GetValue(gate), parsed.GetValue(stage)).Run());
        return command;
    }

    private Command Explain()
    {
        var id = new Argument<string>("ID")
        {
            Description = "The number of the rule, such as 21.1-6.4.",
        };
        var command = new Command("explain", "Tell one rule: its words, scenarios and mutants.")
        {
            id,
        };
        command.SetAction(parsed => (int)new ExplainCommand(
            screen, _suite.Read(parsed), parsed.GetRequiredValue(id)).Run());
        return command;
    }

    private Command Drift()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder with the stage documents, such as stage-21.1.md.",
        };
        var command = new Command(
            "drift", "Compare the designers' documents with the register, sentence by sentence.")
        {
            folder,
        };
        command.SetAction(parsed => (int)new DriftCommand(
            screen, _suite.ReadCanon(parsed), parsed.GetRequiredValue(folder)).Run());
        return command;
    }

    private Command Plan()
    {
        var path = new Argument<string>("FILE") { Description = "The plan, such as plan.json." };
        var command = new Command("plan", "Review a team's implementation plan.") { path };
        command.SetAction(parsed =>
            (int)new PlanCommand(screen, parsed.GetRequiredValue(path)).Run());
        return command;
    }

    private Command Lock()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the feature files. Default: features.",
            DefaultValueFactory = _ => "features",
        };
        var command = new Command(
            "lock", "Hold the feature files of a new version of the canon fast, in canon.json.")
        {
            folder,
        };
        command.SetAction(parsed =>
            (int)new LockCommand(screen, parsed.GetRequiredValue(folder)).Run());
        return command;
    }

    private Command Verify()
    {
        var file = new Argument<string>("FILE") { Description = "The certificate.json." };
        var key = new Option<string>("--key")
        {
            Description = "Who has to have signed it: a public key (ECDSA P-256, PEM).",
            HelpName = "FILE.pem",
        };
        var command = new Command(
            "verify",
            "Judge a certificate again: every scenario runs on what was answered then, with no "
            + "implementation at hand.")
        {
            file, key,
        };
        command.SetAction(async (parsed, cancellation) => (int)await new VerifyCommand(
            screen, _suite.ReadCanon(parsed), parsed.GetRequiredValue(file), parsed.GetValue(key))
            .RunAsync(cancellation));
        return command;
    }

    private Command Holds()
    {
        var file = new Argument<string>("FILE") { Description = "The certificate.json." };
        var command = new Command(
            "holds", "Say if an old certificate still holds under the canon of today.")
        {
            file,
        };
        command.SetAction(parsed => (int)new HoldsCommand(
            screen, _suite.ReadCanon(parsed), parsed.GetRequiredValue(file)).Run());
        return command;
    }

    private Command New()
    {
        var language = new Argument<string>("LANGUAGE")
        {
            Description = $"What the adapter is to be written in: {Starter.Choice}.",
        };
        var folder = new Argument<string>("DIR")
        {
            Description = "Where to: an empty folder, or one that is not there yet.",
        };
        var command = new Command(
            "new", "Write an adapter to begin with: it conforms as it is, and yours goes into it.")
        {
            language, folder,
        };
        command.SetAction(parsed => (int)new NewCommand(
            screen, parsed.GetRequiredValue(language), parsed.GetRequiredValue(folder)).Run());
        return command;
    }

    private static Command Serve()
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

    // Nobody but the certifier starts it, to kill it.
    private static Command HoldStore()
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

    private Command Mutants()
    {
        var defaults = new KillMatrixOptions();
        var name = new Argument<string?>("NAME")
        {
            Description = "Try this mutant alone.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var jobs = Numbers.Whole(
            "--jobs", "N", "How many mutants run side by side. Default: one per processor.", 1);
        var timeout = Numbers.Seconds(
            "--timeout", "How long a scenario may take before it counts as hung. Default: 2.");
        var command = new Command(
            "mutants", "Try all mutants and show which scenario catches which: the kill matrix.")
        {
            name, jobs, timeout,
        };
        command.SetAction(async (parsed, cancellation) => (int)await new MutantsCommand(screen, new(
            _suite.Read(parsed),
            parsed.GetValue(name),
            parsed.GetValue(jobs) ?? defaults.Jobs,
            parsed.GetValue(timeout) is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : _suite.Read(parsed).Spec == Spec.Canon
                    ? defaults.TimeLimit
                    : StoreOption.TimeLimit)).RunAsync(cancellation));
        return command;
    }
}
