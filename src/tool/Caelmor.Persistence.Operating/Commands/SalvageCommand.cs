using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Salvaging;
using Caelmor.Persistence.Operating.Stores;

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
            found.Files.Sum(file => file.Size),
            options =>
            [
                .. found.Files.Select(file =>
                    SalvagePlace.Read(place, file, options, cancellation)),
            ]);
        DemandSomething(salvaged, found.Forbidden);
        if (export is not null)
        {
            SalvageExport.Write(export, context.Here.Time.GetUtcNow(), salvaged);
        }

        Write(salvaged, found.Forbidden);
        return found.Forbidden.IsEmpty ? ExitCode.Success : ExitCode.NoPermission;
    }

    private void DemandSomething(
        ImmutableArray<SalvagedFile> files, ImmutableArray<Inspected> forbidden)
    {
        if (files.IsEmpty && !forbidden.IsEmpty)
        {
            throw Permission.Stop(forbidden[0].Problem!);
        }

        if (files.IsEmpty)
        {
            throw StopException.Refusal(
                $"Found no file in '{place}' that fails its check; expected a broken one. To read "
                + "a sound file all the same, name the file.");
        }

        if (files.All(file => file.Read == 0 && file.Salvage.Epoch is null))
        {
            throw StopException.Refusal(
                $"Found nothing in '{place}' that was ever part of a truth{Problems(files)}; "
                + "expected at least one datum. Check that it is the file you mean, or try another "
                + "copy.");
        }
    }

    private static string Problems(ImmutableArray<SalvagedFile> files)
    {
        var problems = string.Join(", ", files.Where(file => file.Problem is not null)
            .Select(file => $"'{file.Path}' {file.Problem}"));
        return problems.Length == 0 ? "" : $": {problems}";
    }

    private void Write(
        ImmutableArray<SalvagedFile> files, ImmutableArray<Inspected> forbidden)
    {
        if (context.IsJson)
        {
            context.Answer(new SalvageAnswer(
                "salvage",
                [.. files.Select(SalvagedFileAnswer.Of)],
                export,
                [.. forbidden.Select(one => one.File.Path)]));
            return;
        }

        foreach (var file in files)
        {
            new SalvageReport(context.Screen).Write(file);
        }

        foreach (var one in forbidden)
        {
            context.Screen.Line($"Nothing is known of '{one.File.Path}': {one.Problem}");
        }

        context.Screen.Line($"This is evidence and no truth; nothing makes a truth of it.");
        if (export is not null)
        {
            context.Screen.Line($"Written to {export}.");
        }
    }
}
