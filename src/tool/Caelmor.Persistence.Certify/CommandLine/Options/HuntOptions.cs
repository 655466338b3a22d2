using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options of hunting.</summary>
internal sealed class HuntOptions
{
    private const double OneMinute = 1;

    private readonly SubjectOptions _subject = new();

    private readonly TrialOptions _trials = new();

    private readonly Option<double?> _minutes = new("--minutes")
    {
        Description = "For how long, at most. Default: 1.",
        HelpName = "N",
    };

    private readonly Option<int?> _seed = Numbers.Whole(
        "--seed",
        "S",
        "What the circumstances are drawn from first; then from the numbers after it. Default: 1. A "
        + "certificate tells its own: 0, if none was given.",
        int.MinValue);

    private readonly Option<int?> _jobs = Numbers.Whole(
        "--jobs",
        "N",
        "How many trials run side by side. Default: two per processor; one with --exec.",
        least: 1);

    private readonly Option<double?> _timeout = Numbers.Seconds(
        "--timeout", "How long an answer may take before it counts as hung. Default: 10.");

    public HuntOptions() => _minutes.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<double?>() is { } minutes && !(minutes > 0 && minutes <= 100_000))
        {
            result.AddError(
                $"--minutes takes a number above 0, of 100,000 at most; found {result.Tokens[0].Value}.");
        }
    });

    public void AddTo(Command command)
    {
        _subject.AddTo(command);
        foreach (var option in (Option[])[_minutes, _seed, _jobs, _timeout])
        {
            command.Add(option);
        }

        _trials.AddTo(command);
    }

    /// <exception cref="StopException">The options exclude or lack each other.</exception>
    public HuntRequest Read(ParseResult parsed, SuiteOptions suite)
    {
        var source = suite.Read(parsed);
        var subject = _subject.Read(parsed);
        var setting = _trials.Read(parsed, source.Spec, subject);
        var limit = parsed.GetValue(_timeout) is { } seconds
            ? TimeSpan.FromSeconds(seconds)
            : setting?.TimeLimit ?? source.Spec.TimeLimit;
        return new(
            source,
            subject,
            new RunSettings(
                parsed.GetValue(_jobs) ?? subject.UsualJobs,
                limit,
                parsed.GetValue(_seed),
                Runs: 1,
                MostHung: null),
            TimeSpan.FromMinutes(parsed.GetValue(_minutes) ?? OneMinute))
        {
            Setting = setting,
        };
    }
}
