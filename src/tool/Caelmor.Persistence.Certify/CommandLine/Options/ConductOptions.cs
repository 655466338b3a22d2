using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

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
