using System.Diagnostics;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests.Processes;

/// <summary>A writer that is a process of its own: the program of these tests, started anew. It can
/// be stopped and continued as a whole.</summary>
internal sealed class WriterProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private WriterProcess(Process process) => _process = process;

    /// <param name="connection">Where its store is.</param>
    /// <param name="step">Which of its steps is wrong; empty for none.</param>
    public static WriterProcess Start(string connection, string step) => new(
        Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            [
                "exec", typeof(WriterProcess).Assembly.Location,
                WriterWords.Program, connection, step,
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!);

    /// <summary>Takes the store.</summary>
    /// <returns>The epoch in force.</returns>
    public async Task<long> OpenAsync() => long.Parse(await AskAsync(WriterWords.Open));

    /// <returns>That it was acknowledged, or the fault and the message.</returns>
    public Task<string> CommitAsync(long epoch) => AskAsync($"{WriterWords.Commit} {epoch}");

    /// <returns>The epoch in force, or the fault and the message.</returns>
    public Task<string> ReadAsync() => AskAsync(WriterWords.Read);

    /// <summary>Stops it where it is; it is none the wiser.</summary>
    public void Stop()
    {
        PostgresPrograms.Execute("kill", ["-STOP", $"{_process.Id}"]);
        SpinWait.SpinUntil(() => State() == 'T');
    }

    public void Continue() => PostgresPrograms.Execute("kill", ["-CONT", $"{_process.Id}"]);

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<string> AskAsync(string question)
    {
        await _process.StandardInput.WriteLineAsync(question);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException("Found that the writer ended; see its errors.");
    }

    private char State()
    {
        var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
        return stat[stat.LastIndexOf(')') + 2];
    }
}
