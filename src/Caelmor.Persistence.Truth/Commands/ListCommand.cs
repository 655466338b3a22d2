using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Stores;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Lists every file of a store.</summary>
internal sealed class ListCommand(Desk desk, string path, bool isQuick)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var listed = StorePath.List(path, desk.Options());
        var files = isQuick
            ? [.. listed.Select(Inspection.Unasked)]
            : await desk.WorkAsync(listed.Sum(one => one.Size), options =>
                Inspection.Verify(path, options, listed, cancellation));
        if (desk.IsJson)
        {
            desk.Answer(new FilesAnswer("list", path, null, [.. files.Select(FileAnswer.Of)]));
        }
        else if (files.IsEmpty)
        {
            desk.Screen.Line($"The store is empty: nothing was ever saved in '{path}'.");
        }
        else
        {
            new FileTable(desk.Screen).Write(files);
        }

        return ExitCode.Success;
    }
}
