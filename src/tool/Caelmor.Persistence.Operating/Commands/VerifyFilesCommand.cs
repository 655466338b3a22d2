using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Operating.Words;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Reads every byte of the files of a store, or of one epoch.</summary>
internal sealed class VerifyFilesCommand(CommandContext context, string path, long? epoch)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var listed = StorePath.List(path, context.Options());
        var asked = epoch is { } one ? EpochChoice.All(listed, one) : listed;
        if (asked.IsEmpty)
        {
            throw StopException.Refusal(
                $"Found nothing to verify in '{path}': nothing was ever saved in it. Expected a "
                + "truth. If there was one, look for it before a server starts here.");
        }

        var files = await context.WorkAsync(asked.Sum(file => file.Size), options =>
            Inspection.Verify(path, options, asked, cancellation));
        var isSound = files.All(file => file.Verifies == true);
        if (context.IsJson)
        {
            context.Answer(new FilesAnswer(
                "verify", path, isSound, [.. files.Select(FileAnswer.Of)]));
        }
        else
        {
            Write(files);
        }

        return isSound ? ExitCode.Success : ExitCode.Rejected;
    }

    private void Write(IReadOnlyList<Inspected> files)
    {
        foreach (var (file, verifies, problem) in files)
        {
            var word = verifies == true ? "verifies" : "DOES NOT VERIFY";
            context.Screen.Line($"epoch {file.Epoch} ({StoreWords.Of(file)}, {StoreWords.Size(file.Size)}): {word}");
            if (problem is not null)
            {
                context.Screen.Line(2, $"{problem}");
            }
        }

        var sound = files.Count(file => file.Verifies == true);
        context.Screen.Line($"{sound} of {files.Count} files verify.");
    }
}
