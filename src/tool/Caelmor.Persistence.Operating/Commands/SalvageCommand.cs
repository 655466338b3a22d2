using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Salvaging;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Says what can still be read of broken files, and writes it down if asked.</summary>
internal sealed class SalvageCommand(CommandContext context, string place, string? export)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (export is not null)
        {
            SalvageExport.Demand(export);
        }

        var found = SalvagePlace.Find(place, context.Options(), cancellation);
        var salvaged = await context.WorkAsync<ImmutableArray<SalvagedFile>>(
            found.Sum(file => file.Size),
            options =>
            [
                .. found.Select(file => new SalvagedFile(
                    file.Path,
                    SalvagePlace.Read(place, file, options, cancellation))),
            ]);
        DemandSomething(salvaged);
        if (export is not null)
        {
            SalvageExport.Write(export, context.Here.Time.GetUtcNow(), salvaged);
        }

        Write(salvaged);
        return ExitCode.Success;
    }

    private void DemandSomething(ImmutableArray<SalvagedFile> files)
    {
        if (files.IsEmpty)
        {
            throw StopException.Refusal(
                $"Found no file in '{place}' that fails its check; expected a broken one. To read "
                + "a sound file all the same, name the file.");
        }

        if (files.All(file => file.Read == 0 && file.Salvage.Epoch is null))
        {
            throw StopException.Refusal(
                $"Found nothing in '{place}' that was ever part of a truth; expected at least one "
                + "datum. Check that it is the file you mean, or try another copy.");
        }
    }

    private void Write(ImmutableArray<SalvagedFile> files)
    {
        if (context.IsJson)
        {
            context.Answer(new SalvageAnswer(
                "salvage", [.. files.Select(SalvagedFileAnswer.Of)], export));
            return;
        }

        foreach (var file in files)
        {
            new SalvageReport(context.Screen).Write(file);
        }

        context.Screen.Line($"This is evidence and no truth; nothing makes a truth of it.");
        if (export is not null)
        {
            context.Screen.Line($"Written to {export}.");
        }
    }
}
