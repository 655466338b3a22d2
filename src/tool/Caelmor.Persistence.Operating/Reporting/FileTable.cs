using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Operators;
using Spectre.Console;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>The files of a store, one a line; below them what is wrong.</summary>
internal sealed class FileTable(Screen screen)
{
    public void Write(IReadOnlyCollection<Inspected> files)
    {
        var table = Sheet.WithHead(
            screen, "epoch", "role", "written", "canon", "schemas", "data", "size", "verifies");
        foreach (var one in files)
        {
            var (file, summary) = (one.File, one.File.Summary);
            table.AddRow(
                Sheet.Cell($"{file.Epoch}"),
                Sheet.Cell($"{StoreWords.Of(file)}"),
                Sheet.Cell($"{(summary is null ? "?" : StoreWords.Time(summary.Time))}"),
                Sheet.Cell($"{(summary is null ? "?" : $"{summary.Version}")}"),
                Sheet.Cell($"{Schemas(summary)}"),
                Sheet.Cell($"{(summary is null ? "?" : $"{summary.Data}")}"),
                Sheet.Cell($"{StoreWords.Size(file.Size)}"),
                Sheet.Cell($"{Verdict(one)}"));
        }

        screen.Write(0, table);
        foreach (var one in files.Where(one => one.Problem is not null))
        {
            screen.Line($"epoch {one.File.Epoch}: {one.Problem}");
        }

        foreach (var one in files.Where(one => one.File.Role == EpochRole.SetAside))
        {
            screen.Line($"[dim]epoch {one.File.Epoch} is set aside as {one.File.Name}[/]");
        }
    }

    private static string Verdict(Inspected one) => one.Verifies switch
    {
        true => "yes",
        false => "NO",
        _ => "not asked",
    };

    // Versions that all types share need no names.
    private static string Schemas(EpochSummary? summary)
    {
        if (summary is null)
        {
            return "?";
        }

        var versions = summary.Schemas.Select(one => one.SchemaVersion).Distinct().ToList();
        return versions.Count switch
        {
            0 => "none",
            1 => $"{versions[0]}",
            _ => string.Join(", ", summary.Schemas.Where(one => one.SchemaVersion > versions.Min())
                .Select(one => $"{one.Type} {one.SchemaVersion}")) + $", else {versions.Min()}",
        };
    }
}

/// <summary>For machines: the files of a store.</summary>
internal sealed record FilesAnswer(
    string Command, string Store, bool? Verifies, ImmutableArray<FileAnswer> Files);

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
        one.Problem);
}
