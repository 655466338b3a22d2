using System.Text;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Viewing;
using Caelmor.CommandLine;
using Caelmor.Storage.Writing;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Writes a page for people that shows a ledger, outside of it.</summary>
/// <param name="context">What it works with.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="file">The page; one that is there is replaced if it is such a page.</param>
/// <param name="last">How many events to show.</param>
internal sealed class ViewCommand(CommandContext context, LedgerPath ledger, string file, int last)
{
    /// <summary>The most events that a page shows: a browser has to hold them all.</summary>
    public const int Most = 10_000;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (last > Most)
        {
            throw StopException.Misuse(
                $"--last takes at most {Most} of a page, and found {last}. 'export' copies any "
                + "number of events.");
        }

        DemandPlace();
        var view = await context.ObserveAsync(
            ledger,
            reader => new ViewReader(reader, last).ReadAsync(
                ledger.Events, context.Here.Time.GetUtcNow(), cancellation),
            cancellation);
        Write(ViewPage.Of(view));
        context.Screen.Line(
            $"{view.Events.Length} of {view.Head.Events} events are shown by the page '{file}'.");
        context.Screen.Line($"The head is {HeadText.Of(view.Head)}");
        context.Answer(new ViewAnswer(
            "view", ledger.Events, file, view.Head.Events, view.Events.Length,
            HeadText.Of(view.Head)));
        return ExitCode.Success;
    }

    private void DemandPlace()
    {
        var full = Path.GetFullPath(file);
        if (ledger.Folders.Any(one => Path.TrimEndingDirectorySeparator(Path.GetFullPath(one))
            == Path.GetDirectoryName(full)))
        {
            throw StopException.Misuse(
                $"Found that '{file}' would be in the folder of the ledger; expected a file "
                + "elsewhere, for who looks changes nothing there. Name one with --out.");
        }

        if (Directory.Exists(full) || (File.Exists(full) && !IsPage(full)))
        {
            throw StopException.Misuse(
                $"Found that there is '{file}' already, and that it is no page of 'view'; expected "
                + "nothing there, or a former page. Name another file with --out.");
        }
    }

    private static bool IsPage(string path)
    {
        using var content = new StreamReader(path, Encoding.UTF8);
        var begin = new char[512];
        return new string(begin, 0, content.ReadBlock(begin)).Contains(
            ViewPage.Mark, StringComparison.Ordinal);
    }

    // Whoever has the former page open meanwhile reads that, or this, and no half of one.
    private void Write(string page)
    {
        var unfinished = $"{file}.{Environment.ProcessId}.writing";
        try
        {
            NewFile.Write(unfinished, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException && !Permission.IsLacking(failure))
        {
            throw StopException.Refusal(
                $"Found that '{file}' can't be written: {failure.Message} Expected a file with "
                + "room, in a folder that is there.");
        }
    }
}

/// <summary>For machines: a page was written.</summary>
/// <param name="Command">The command.</param>
/// <param name="Ledger">The folder.</param>
/// <param name="File">The page.</param>
/// <param name="Events">How many events there are.</param>
/// <param name="Shown">How many of them are on the page, the last ones.</param>
/// <param name="Head">Where the history ends.</param>
internal sealed record ViewAnswer(
    string Command, string Ledger, string File, long Events, int Shown, string Head);
