using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;
using Caelmor.Storage.Writing;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Copies events into a new file, durably.</summary>
internal sealed class ExportCommand(
    CommandContext context, LedgerPath ledger, string file, string? type)
{
    private const int Page = 1000;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (File.Exists(file) || Directory.Exists(file))
        {
            throw StopException.Misuse(
                $"Found that there is '{file}' already; expected nothing there. Name a new file.");
        }

        var (written, head) = await context.ObserveAsync(
            ledger, reader => WriteAsync(reader, cancellation), cancellation);
        context.Screen.Line(
            $"{written} events were written to '{file}'. The head is {HeadText.Of(head)}");
        context.Answer(new ExportAnswer("export", ledger.Events, file, written, HeadText.Of(head)));
        return ExitCode.Success;
    }

    private async Task<(long Written, LedgerHead Head)> WriteAsync(
        IAuditReader reader, CancellationToken cancellation)
    {
        var head = (await reader.HeadAsync(cancellation)).Granted();
        var written = 0L;
        try
        {
            NewFile.Write(file, stream =>
            {
                for (var from = 0L; from < head.Events; from += Page)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var page = reader.ReadAsync(from, Page, cancellation).AsTask().Result.Granted();
                    foreach (var one in page.Where(one =>
                        type is null || EventKind.Of(one).Name == type))
                    {
                        stream.Write([.. one.Json.Span, (byte)'\n']);
                        written++;
                    }
                }
            });
        }
        catch (Exception failure) when (failure is IOException && !Permission.IsLacking(failure))
        {
            throw StopException.Refusal(
                $"Found that '{file}' can't be written: {failure.Message} Expected a new file with "
                + "room. Nothing is left of it.");
        }

        return (written, head);
    }
}

/// <summary>For machines: what was exported.</summary>
internal sealed record ExportAnswer(
    string Command, string Ledger, string File, long Events, string Head);
