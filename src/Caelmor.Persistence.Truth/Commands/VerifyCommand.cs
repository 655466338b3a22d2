using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Stores;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Reads every byte of the files of a store, or of one epoch.</summary>
internal sealed class VerifyCommand(Desk desk, string path, long? epoch)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var listed = StorePath.List(path, desk.Options());
        var asked = epoch is { } one ? Epochs.All(listed, one) : listed;
        if (asked.IsEmpty)
        {
            throw StopException.Refusal(
                $"Found nothing to verify in '{path}': nothing was ever saved in it. Expected a "
                + "truth. If there was one, look for it before a server starts here.");
        }

        var files = await desk.WorkAsync(asked.Sum(file => file.Size), options =>
            Inspection.Verify(path, options, asked, cancellation));
        var isSound = files.All(file => file.Verifies == true);
        if (desk.IsJson)
        {
            desk.Answer(new FilesAnswer(
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
            desk.Screen.Line($"epoch {file.Epoch} ({Say.Of(file)}, {Say.Size(file.Size)}): {word}");
            if (problem is not null)
            {
                desk.Screen.Line(2, $"{problem}");
            }
        }

        var sound = files.Count(file => file.Verifies == true);
        desk.Screen.Line($"{sound} of {files.Count} files verify.");
    }
}
