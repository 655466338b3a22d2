using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Salvaging;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>What could be read of one file: state by state, and where nothing could.</summary>
internal sealed class SalvageReport(Screen screen)
{
    public void Write(SalvagedFile file)
    {
        var salvage = file.Salvage;
        screen.Line($"[bold]{file.Path}[/]");
        if (file.Problem is { } problem)
        {
            screen.Line(2, $"it {problem}");
            return;
        }

        screen.Line(2, salvage.Epoch is { } epoch
            ? $"epoch {epoch}"
            : (FormattableString)$"it does not say any more which epoch it is");
        foreach (var state in salvage.States)
        {
            var name = Texts.Of(state.System.Text);
            screen.Line(2, $"{name}: {state.Data.Length} of {state.Expected} data can be read");
        }

        if (!salvage.Strays.IsEmpty)
        {
            var strays = salvage.Strays.Length;
            screen.Line(2, $"{strays} data can be read, and not to which system they belong");
        }

        foreach (var gap in salvage.Gaps)
        {
            var (offset, length) = gap;
            screen.Line(2, $"nothing can be read from byte {offset} on, for {length} bytes");
        }

        screen.Line(2, salvage.Gaps.IsEmpty && file.Read >= file.Expected
            ? $"nothing is missing that can be known of"
            : (FormattableString)$"{Count.Of(salvage.Gaps.Length, "gap")}");
    }
}

/// <summary>For machines: what could be read of broken files. The data are in the export.</summary>
internal sealed record SalvageAnswer(
    string Command,
    ImmutableArray<SalvagedFileAnswer> Files,
    string? Export,
    ImmutableArray<string> Forbidden);

/// <summary>For machines: what could be read of one file.</summary>
internal sealed record SalvagedFileAnswer(
    string Path,
    long? Epoch,
    int Read,
    ImmutableArray<SalvagedStateAnswer> States,
    int Strays,
    ImmutableArray<SalvageGap> Gaps,
    string? Problem)
{
    public static SalvagedFileAnswer Of(SalvagedFile file) => new(
        file.Path,
        file.Salvage.Epoch?.Number,
        file.Read,
        [.. file.Salvage.States.Select(state => new SalvagedStateAnswer(
            Texts.Whole(state.System.Text), state.Expected, state.Data.Length))],
        file.Salvage.Strays.Length,
        file.Salvage.Gaps,
        file.Problem);
}

/// <summary>For machines: how much could be read of one state.</summary>
internal sealed record SalvagedStateAnswer(string? System, int Expected, int Read);
