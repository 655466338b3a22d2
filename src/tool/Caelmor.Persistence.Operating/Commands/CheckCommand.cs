using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Health;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Operating.Words;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Says if a store is healthy, once or again and again.</summary>
internal sealed class CheckCommand(
    CommandContext context, string path, HealthLimits limits, TimeSpan? interval)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var isHealthy = await RunOnceAsync(cancellation);
        while (interval is { } pause)
        {
            await Task.Delay(pause, context.Here.Time, cancellation);
            await RunOnceAsync(cancellation);
        }

        return isHealthy ? ExitCode.Success : ExitCode.Rejected;
    }

    private async Task<bool> RunOnceAsync(CancellationToken cancellation)
    {
        var now = context.Here.Time.GetUtcNow();
        var size = StorePath.List(path, context.Options()).Sum(file => file.Size);
        var findings = await context.WorkAsync(size, options =>
        {
            using var folder = StorePath.Open(path, options);
            return new HealthCheck(folder, limits, now).Run(cancellation);
        });
        var isHealthy = findings.All(one => one.Healthy);
        if (context.IsJson)
        {
            context.Answer(new CheckAnswer("check", path, now, isHealthy, findings));
        }
        else
        {
            Write(findings, interval is null ? "" : StoreWords.Time(now) + "  ");
        }

        return isHealthy;
    }

    private void Write(ImmutableArray<HealthFinding> findings, string time)
    {
        foreach (var (check, isHealthy, message) in findings)
        {
            var word = isHealthy ? "ok  " : "FAIL";
            var colour = isHealthy ? "green" : "red";
            context.Screen.Line($"{time}[{colour}]{word}[/]  {check,-7}  {message}");
        }
    }
}

/// <summary>For machines: the health of a store at one time.</summary>
internal sealed record CheckAnswer(
    string Command,
    string Store,
    DateTimeOffset Time,
    bool Healthy,
    ImmutableArray<HealthFinding> Checks);
