using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options of certifying: those of the tool itself, without a command.</summary>
internal sealed class CertifyOptions
{
    private const int Seeds = 1_000_000;
    private const int MostHung = 10;

    private readonly SubjectOptions _subject = new();

    private readonly TrialOptions _trials = new();

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

    private readonly Option<bool> _quick = new("--quick")
    {
        Description = "Run the trials as they are written, and not in other circumstances besides. "
            + "Such a run certifies nothing.",
    };

    private readonly Option<int?> _jobs = Numbers.Whole(
        "--jobs",
        "N",
        "How many trials run side by side. Default: two per processor; one with --exec.",
        least: 1);

    private readonly Option<double?> _timeout = Numbers.Seconds(
        "--timeout", "How long an answer may take before it counts as hung. Default: 10.");

    private readonly Option<bool> _keepGoing = new("--keep-going")
    {
        Description = "Run all trials, however many of them hang. Without it, the run ends when ten "
            + "have, for each takes the whole time limit.",
    };

    private readonly Option<bool> _shuffle = new("--shuffle")
    {
        Description = "Run the trials in a random order. The verdict is the same in every order.",
    };

    private readonly Option<int?> _seed = Numbers.Whole(
        "--seed",
        "N",
        "Run the trials in the order, in the circumstances and with the generated worlds that this "
        + "number gives.",
        int.MinValue);

    private readonly Option<int?> _repeat = Numbers.Whole(
        "--repeat",
        "N",
        "Run everything N times. Each trial has to show the same each time; what does not is "
        + "not deterministic, and rejected.",
        least: 1);

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
        _subject.AddTo(command);
        foreach (var option in (Option[])
            [_only, _rerunFailed, _quick, _jobs, _timeout, _keepGoing, _shuffle, _seed, _repeat, _out, _key])
        {
            command.Add(option);
        }

        _trials.AddTo(command);
    }

    /// <exception cref="StopException">The options exclude or lack each other.</exception>
    public CertifyRequest Read(ParseResult parsed, SuiteOptions suite, bool isVerbose)
    {
        var selection = new SelectionRequest(
            parsed.GetValue(_only) ?? [],
            parsed.GetValue(_rerunFailed),
            parsed.GetValue(_quick));
        var source = suite.Read(parsed);
        var subject = _subject.Read(parsed);
        var setting = _trials.Read(parsed, source.Spec, subject);
        return new(
            source,
            subject,
            selection,
            Settings(parsed, subject, setting?.TimeLimit ?? source.Spec.TimeLimit),
            Folder(parsed, selection),
            isVerbose)
        {
            Setting = setting,
        };
    }

    private RunSettings Settings(ParseResult parsed, SubjectRequest subject, TimeSpan limit) => new(
        parsed.GetValue(_jobs) ?? subject.UsualJobs,
        parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : limit,
        parsed.GetValue(_seed) ?? (parsed.GetValue(_shuffle) ? Random.Shared.Next(Seeds) : null),
        parsed.GetValue(_repeat) ?? 1,
        parsed.GetValue(_keepGoing) ? null : MostHung);

    private CertificateFolder? Folder(ParseResult parsed, SelectionRequest selection) =>
        parsed.GetValue(_out) is null || selection.Option is not { } partial
            ? CertificateFolder.Open(parsed.GetValue(_out), parsed.GetValue(_key))
            : throw StopException.Misuse(
                $"{partial} and --out exclude each other: a partial run certifies nothing, so "
                + "there is nothing to write. Leave one of them out.");
}
