using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Piping;
using Caelmor.Persistence.Certify.Smoke;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options of trying an adapter.</summary>
internal sealed class SmokeOptions
{
    private const double DefaultLimit = 10;

    private readonly ImplementationOptions _implementation = new();

    private readonly Option<double?> _timeout = Numbers.Seconds(
        "--timeout", "How long each answer may take. Default: 10.");

    public void AddTo(Command command)
    {
        _implementation.AddTo(command);
        command.Add(_timeout);
    }

    /// <exception cref="StopException">There is nothing to try, or two things.</exception>
    public SmokeRequest Read(ParseResult parsed, SuiteOptions suite, bool isVerbose)
    {
        var spec = suite.ReadSpec(parsed);
        var piped = PipedSpecs.Of(spec, "smoke");
        return new(
            piped.Dialect,
            piped.Steps,
            KnownSpecs.Option(spec),
            Words(parsed, spec),
            TimeSpan.FromSeconds(parsed.GetValue(_timeout) ?? DefaultLimit),
            isVerbose);
    }

    private IReadOnlyList<string> Words(ParseResult parsed, Spec spec)
    {
        var source = _implementation.Read(parsed, mutant: null);
        return _implementation.Command(parsed, mutant: null) is { } command
            ? CommandWords.Split(command)
            : source is not null
            ? Serving(source, spec)
            : throw StopException.Misuse(
                "'smoke' tries an adapter, and found none. Say how yours is started, such as "
                + "--exec \"python3 adapter.py\", or name an assembly with --implementation.");
    }

    // Their assembly behind our own adapter, in a process of its own.
    private static IReadOnlyList<string> Serving(ImplementationSource source, Spec spec)
    {
        var host = Environment.ProcessPath!;
        var assembly = typeof(SmokeOptions).Assembly.Location;
        var isOurs = Path.GetFileNameWithoutExtension(host) == "caelmor-certify";
        IEnumerable<string> us = isOurs ? [host] : ["dotnet", assembly];
        IEnumerable<string> type = source.Type is { } name ? ["--type", name] : [];
        return [.. us, "serve", "--spec", spec.Id, "--implementation", source.Path, .. type];
    }
}
