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
        var findings = await RunOnceAsync(cancellation);
        while (interval is { } pause)
        {
            await Task.Delay(pause, context.Here.Time, cancellation);
            await RunOnceAsync(cancellation);
        }

        return findings.All(one => one.Healthy) ? ExitCode.Success
            : findings.All(one => one.Healthy || one.Forbidden) ? ExitCode.NoPermission
            : ExitCode.Rejected;
    }

    private async Task<ImmutableArray<HealthFinding>> RunOnceAsync(CancellationToken cancellation)
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
            var time = interval is null ? "" : StoreWords.Time(now) + "  ";
            Write([.. findings.Where(one => !context.IsQuiet || !one.Healthy)], time);
        }

        return findings;
    }

    // What is said stands in a column of its own, so that it is broken within that.
    private void Write(ImmutableArray<HealthFinding> findings, string time)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        var columns = Sheet.Columns(2);
        foreach (var (check, isHealthy, message, isForbidden) in findings)
        {
            var word = isHealthy ? "ok  " : isForbidden ? "????" : "FAIL";
            var colour = isHealthy ? "green" : isForbidden ? "yellow" : "red";
            columns.AddRow(
                Sheet.Cell($"{time}[{colour}]{word}[/]  {check,-7}"), Sheet.Cell($"{message}"));
        }

        context.Alarm.Write(0, columns);
    }
}

/// <summary>For machines: the health of a store at one time.</summary>
internal sealed record CheckAnswer(
    string Command,
    string Store,
    DateTimeOffset Time,
    bool Healthy,
    ImmutableArray<HealthFinding> Checks);
