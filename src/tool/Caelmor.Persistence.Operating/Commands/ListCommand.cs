using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Lists every file of a store.</summary>
internal sealed class ListCommand(CommandContext context, string path, bool isQuick)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var listed = StorePath.List(path, context.Options());
        var files = isQuick
            ? [.. listed.Select(Inspection.Unasked)]
            : await context.WorkAsync(listed.Sum(one => one.Size), options =>
                Inspection.Verify(path, options, listed, cancellation));
        var others = StorePath.Others(path, context.Options());
        if (context.IsJson)
        {
            context.Answer(new FilesAnswer(
                "list", path, null, [.. files.Select(FileAnswer.Of)], OtherFileAnswer.Of(others)));
        }
        else
        {
            Write(files, others);
        }

        return files.Any(one => one.IsForbidden) ? ExitCode.NoPermission : ExitCode.Success;
    }

    private void Write(ImmutableArray<Inspected> files, ImmutableArray<OtherFile> others)
    {
        if (files.IsEmpty)
        {
            context.Screen.Line($"The store is empty: nothing was ever saved in '{path}'.");
        }
        else
        {
            new FileTable(context.Screen, context.Alarm).Write(files);
        }

        OtherFilesReport.Write(context.Screen, context.Alarm, others);
    }
}
