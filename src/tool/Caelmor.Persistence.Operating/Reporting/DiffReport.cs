using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Comparing;
using Caelmor.Persistence.Operating.Words;
using Caelmor.Persistence.Truths;
using Spectre.Console;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>In what two truths differ: the counts, then the data.</summary>
internal sealed class DiffReport(Screen screen, bool isVerbose)
{
    private const int First = 20;

    /// <summary>How many data of each system.</summary>
    /// <param name="diff">The difference.</param>
    /// <param name="heads">What added, changed and removed are called here.</param>
    public void WriteCounts(TruthDiff diff, params string[] heads)
    {
        var table = Sheet.WithHead(screen, ["system", .. heads, "same"]);
        foreach (var one in diff.Systems)
        {
            table.AddRow(
                Sheet.Cell($"{Texts.Of(one.System.Text)}"),
                Sheet.Cell($"{one.Added.Count()}"),
                Sheet.Cell($"{one.Changed.Count()}"),
                Sheet.Cell($"{one.Removed.Count()}"),
                Sheet.Cell($"{one.Same}"));
        }

        screen.WriteTable(table);
    }

    /// <summary>Each datum; if there are many, the first of them.</summary>
    public void WriteData(TruthDiff diff)
    {
        var shown = isVerbose ? int.MaxValue : First;
        foreach (var change in diff.Systems.SelectMany(one => one.Changes).Take(shown))
        {
            Write(change);
        }

        if (diff.Count > shown)
        {
            screen.Line($"{diff.Count - shown} more; --verbose shows all.");
        }
    }

    private void Write(DatumChange change)
    {
        var key = Texts.Of(change.Key.Text);
        switch (change)
        {
            case { Before: { } before, After: { } after }:
                screen.Line($"[yellow]~[/] {key}: {Say(before)} -> {Say(after)}{Besides(change)}");
                break;
            case { Before: { } before }:
                screen.Line($"[red]-[/] {key}: {Say(before)}");
                break;
            default:
                screen.Line($"[green]+[/] {key}: {Say(change.After!)}");
                break;
        }
    }

    private string Say(Datum datum) => Texts.Of(datum.Value, isVerbose);

    private static string Besides(DatumChange change)
    {
        var (before, after) = (change.Before!, change.After!);
        List<string> others =
        [
            .. before.Kind == after.Kind ? Array.Empty<string>() : ["kind"],
            .. before.Nature == after.Nature ? Array.Empty<string>() : ["nature"],
            .. before.Authorship == after.Authorship ? Array.Empty<string>() : ["authorship"],
            .. before.Bindings.AsSpan().SequenceEqual(after.Bindings.AsSpan())
                ? Array.Empty<string>() : ["bindings"],
        ];
        return others.Count == 0 ? "" : $" (differs in {string.Join(", ", others)})";
    }
}

/// <summary>For machines: in what two epochs differ.</summary>
internal sealed record DiffAnswer(
    string Command,
    string Store,
    long From,
    long To,
    int Differ,
    ImmutableArray<SystemAnswer> Systems);

/// <summary>For machines: in what two truths differ about one system.</summary>
internal sealed record SystemAnswer(
    string? System,
    int Same,
    ImmutableArray<DatumAnswer> Added,
    ImmutableArray<ChangeAnswer> Changed,
    ImmutableArray<DatumAnswer> Removed)
{
    public static SystemAnswer Of(SystemDiff diff) => new(
        Texts.Whole(diff.System.Text),
        diff.Same,
        [.. diff.Added.Select(DatumAnswer.Of)],
        [.. diff.Changed.Select(one => new ChangeAnswer(
            DatumAnswer.Of(one.Before!), DatumAnswer.Of(one.After!)))],
        [.. diff.Removed.Select(DatumAnswer.Of)]);
}

/// <summary>For machines: a datum that two truths have, and say differently.</summary>
internal sealed record ChangeAnswer(DatumAnswer Before, DatumAnswer After);
