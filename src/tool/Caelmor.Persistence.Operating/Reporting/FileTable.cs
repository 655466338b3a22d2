using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Operators;
using Spectre.Console;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>The files of a store, one a line; below them what they are written in, and what is
/// wrong.</summary>
/// <param name="screen">Where the report goes.</param>
/// <param name="alarm">Where it is told what is wrong.</param>
internal sealed class FileTable(Screen screen, Screen alarm)
{
    public void Write(IReadOnlyCollection<Inspected> files)
    {
        var table = Sheet.WithHead(
            screen, "epoch", "role", "written", "data", "size", "verifies");
        foreach (var one in files)
        {
            var (file, summary) = (one.File, one.File.Summary);
            table.AddRow(
                Sheet.Cell($"{file.Epoch}"),
                Sheet.Cell($"{StoreWords.RoleOf(file)}"),
                Sheet.Cell($"{(summary is null ? "?" : StoreWords.Time(summary.Time))}"),
                Sheet.Cell($"{(summary is null ? "?" : $"{summary.Data}")}"),
                Sheet.Cell($"{StoreWords.Size(file.Size)}"),
                Sheet.Cell($"{Verdict(one)}"));
        }

        screen.WriteTable(table);
        WriteVersions(files);
        foreach (var one in files.Where(one => one.Problem is not null))
        {
            alarm.Line($"epoch {one.File.Epoch}: {one.Problem}");
        }

        WriteStates(files);
    }

    private static string Verdict(Inspected one) => one.Verifies switch
    {
        true => "yes",
        false => "NO",
        _ when one.IsForbidden => "forbidden",
        _ => "not asked",
    };

    // Mostly one line for all, and it may be long.
    private void WriteVersions(IReadOnlyCollection<Inspected> files)
    {
        var groups = files.Where(one => one.File.Summary is not null)
            .GroupBy(one => Versions(one.File.Summary!), one => $"{one.File.Epoch}").ToList();
        foreach (var group in groups)
        {
            var epochs = groups is [_] && group.Count() == files.Count ? "all"
                : $"epoch {string.Join(", ", group.Distinct())}";
            screen.Line($"[dim]{epochs}: {group.Key}[/]");
        }
    }

    private void WriteStates(IReadOnlyCollection<Inspected> files)
    {
        foreach (var one in files.Where(one => one.File.IsQuarantined))
        {
            alarm.Line($"epoch {one.File.Epoch} is quarantined: the server does not use it");
        }

        foreach (var one in files.Where(one => one.File.Role == EpochRole.SetAside))
        {
            screen.Line($"[dim]epoch {one.File.Epoch} is set aside as {one.File.Name}[/]");
        }
    }

    // Versions that all types share need no names.
    private static string Versions(EpochSummary summary)
    {
        var versions = summary.Schemas.Select(one => one.SchemaVersion).Distinct().ToList();
        var schemas = versions.Count switch
        {
            0 => "no schemas",
            1 => $"schema version {versions[0]}",
            _ => "schema versions " + string.Join(
                ", ", summary.Schemas.Where(one => one.SchemaVersion > versions.Min())
                    .Select(one => $"{one.Type} {one.SchemaVersion}")) + $", else {versions.Min()}",
        };
        return $"canon version {summary.Version}, {schemas}";
    }
}

/// <summary>For machines: the files of a store.</summary>
internal sealed record FilesAnswer(
    string Command,
    string Store,
    bool? Verifies,
    ImmutableArray<FileAnswer> Files,
    ImmutableArray<OtherFileAnswer> Others);

/// <summary>For machines: one file of a store.</summary>
internal sealed record FileAnswer(
    string Name,
    string Path,
    long Epoch,
    EpochRole Role,
    bool Quarantined,
    long Size,
    DateTimeOffset? Time,
    int? CanonVersion,
    long? Data,
    ImmutableArray<SchemaCount>? Schemas,
    bool? Verifies,
    bool Forbidden,
    string? Problem)
{
    public static FileAnswer Of(Inspected one) => new(
        one.File.Name,
        one.File.Path,
        one.File.Epoch.Number,
        one.File.Role,
        one.File.IsQuarantined,
        one.File.Size,
        one.File.Summary?.Time,
        one.File.Summary?.Version.Number,
        one.File.Summary?.Data,
        one.File.Summary?.Schemas,
        one.Verifies,
        one.IsForbidden,
        one.Problem);
}
