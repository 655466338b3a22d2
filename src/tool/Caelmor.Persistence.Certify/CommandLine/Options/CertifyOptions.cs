using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options of certifying: those of the tool itself, without a command.</summary>
internal sealed class CertifyOptions
{
    private readonly SubjectOptions _subject = new();
    private readonly SelectionOptions _selection = new();
    private readonly ConductOptions _settings = new();
    private readonly CertificateOptions _certificate = new();
    private readonly TrialOptions _trials = new();

    public void AddTo(Command command)
    {
        _subject.AddTo(command);
        _selection.AddTo(command);
        _settings.AddTo(command);
        _certificate.AddTo(command);
        _trials.AddTo(command);
    }

    /// <exception cref="StopException">The options exclude or lack each other.</exception>
    public CertifyRequest Read(ParseResult parsed, SuiteOptions suite, bool isVerbose)
    {
        var selection = _selection.Read(parsed);
        var source = suite.Read(parsed);
        var subject = _subject.Read(parsed);
        var setting = _trials.Read(parsed, source.Spec, subject);
        return new(
            source,
            subject,
            selection,
            _settings.Read(parsed, setting?.TimeLimit ?? source.Spec.TimeLimit),
            _certificate.Read(parsed, selection),
            isVerbose)
        {
            Setting = setting,
        };
    }
}

/// <summary>The options that leave trials out. Such a run certifies nothing.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Try only a rule (21.1-6.4), a section (21.1-6) or a stage (21.1); "
            + "may be given several times. Such a run certifies nothing.",
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _rerunFailed = new("--rerun-failed")
    {
        Description = "Try only what this certificate does not show: scenarios that failed then, "
            + "and those that are new or changed since. Such a run certifies nothing.",
        HelpName = "FILE.json",
    };

    public void AddTo(Command command)
    {
        command.Add(_only);
        command.Add(_rerunFailed);
    }

    public SelectionRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(_only) ?? [], parsed.GetValue(_rerunFailed));
}

/// <summary>The options that say how the trials are run.</summary>
internal sealed class ConductOptions
{
    private const int Seeds = 1_000_000;

    private readonly Option<int?> _jobs = Numbers.Whole(
        "--jobs", "N", "How many trials run side by side. Default: one per processor.", least: 1);

    private readonly Option<double?> _timeout = Numbers.Seconds(
        "--timeout", "How long an answer may take before it counts as hung. Default: 10.");

    private readonly Option<bool> _shuffle = new("--shuffle")
    {
        Description = "Run the trials in a random order. The verdict is the same in every order.",
    };

    private readonly Option<int?> _seed = Numbers.Whole(
        "--seed",
        "N",
        "Run the trials in the order, and with the generated worlds, that this number gives.",
        int.MinValue);

    private readonly Option<int?> _repeat = Numbers.Whole(
        "--repeat",
        "N",
        "Run everything N times. Each trial has to show the same each time; what does not is "
        + "not deterministic, and rejected.",
        least: 1);

    public void AddTo(Command command)
    {
        command.Add(_jobs);
        command.Add(_timeout);
        command.Add(_shuffle);
        command.Add(_seed);
        command.Add(_repeat);
    }

    /// <param name="limit">How long an answer may take if nothing is said.</param>
    public RunSettings Read(ParseResult parsed, TimeSpan limit) => new(
        parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
        parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : limit,
        parsed.GetValue(_seed) ?? (parsed.GetValue(_shuffle) ? Random.Shared.Next(Seeds) : null),
        parsed.GetValue(_repeat) ?? 1);
}

/// <summary>The options that say where the certificate goes, and who signs it.</summary>
internal sealed class CertificateOptions
{
    private readonly Option<string> _out = new("--out")
    {
        Description = "Write certificate.json, junit.xml, summary.md, badge.svg, messages.ndjson "
            + "and cucumber.html into this folder. A partial run has none.",
        HelpName = "DIR",
    };

    private readonly Option<string> _key = new("--key")
    {
        Description = "Sign the certificate with this private key (ECDSA P-256, PEM).",
        HelpName = "FILE.pem",
    };

    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_key);
    }

    /// <exception cref="StopException">There can't be one, or not there.</exception>
    public CertificateFolder? Read(ParseResult parsed, SelectionRequest selection) =>
        parsed.GetValue(_out) is null || selection.Option is not { } partial
            ? CertificateFolder.Open(parsed.GetValue(_out), parsed.GetValue(_key))
            : throw StopException.Misuse(
                $"{partial} and --out exclude each other: a partial run certifies nothing, so "
                + "there is nothing to write. Leave one of them out.");
}
