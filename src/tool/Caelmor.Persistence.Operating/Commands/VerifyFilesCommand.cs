using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Reads every byte of the files of a store, or of one epoch.</summary>
internal sealed class VerifyFilesCommand(CommandContext context, string path, long? epoch)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var files = Asked(context.Options());
        var found = await context.WorkAsync(files.Sum(file => file.Size), options =>
            Inspection.Verify(path, options, files, cancellation));
        var others = epoch is null
            ? StorePath.Others(path, context.Options())
            : ImmutableArray<OtherFile>.Empty;
        var exitCode = Inspection.ExitCodeOf(found);
        if (context.IsJson)
        {
            context.Answer(new FilesAnswer(
                "verify",
                path,
                exitCode == ExitCode.NoPermission ? null : exitCode == ExitCode.Success,
                [.. found.Select(FileAnswer.Of)],
                OtherFileAnswer.Of(others)));
        }
        else
        {
            Write(found, others);
        }

        return exitCode;
    }

    private ImmutableArray<EpochFile> Asked(StoreOptions options)
    {
        using var folder = StorePath.Open(path, options);
        var listed = folder.List();
        var asked = epoch is { } one ? EpochChoice.All(listed, one) : listed;
        return !asked.IsEmpty ? asked : throw StopException.Refusal(
            $"Found nothing to verify in '{path}': nothing was ever saved in it. Expected a "
            + "truth. If there was one, look for it before a server starts here."
            + StorePath.Nearly(folder));
    }

    private void Write(ImmutableArray<Inspected> files, ImmutableArray<OtherFile> others)
    {
        foreach (var one in files)
        {
            var screen = one.Problem is null ? context.Screen : context.Alarm;
            var (role, size) = (StoreWords.Of(one.File), StoreWords.Size(one.File.Size));
            screen.Line($"epoch {one.File.Epoch} ({role}, {size}): {Word(one)}");
            if (one.Problem is not null)
            {
                screen.Line(2, $"{one.Problem}");
            }
        }

        var sound = files.Count(file => file.Verifies == true);
        context.Screen.Line($"{sound} of {files.Length} files verify.");
        OtherFilesReport.Write(context.Screen, context.Alarm, others);
    }

    private static string Word(Inspected one) =>
        one.Verifies == true ? "verifies" : one.IsForbidden ? "MAY NOT BE READ" : "DOES NOT VERIFY";
}
