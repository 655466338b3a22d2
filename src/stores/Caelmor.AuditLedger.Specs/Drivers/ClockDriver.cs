using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Lets time pass on a machine that nobody asks for anything.</summary>
public sealed class ClockDriver(
    LedgerWorld world, ServerDriver server, FilesDriver files, AnswerDriver answer)
{
    private const int Year = 365;
    private const int Wakings = 3;

    /// <summary>So many years pass, and whoever waits for a time is woken.</summary>
    public async Task PassAsync(int years)
    {
        await server.BeReadyAsync();
        await server.AppendPlainAsync(1);
        files.Remember();
        for (var waking = 0; waking < Wakings; waking++)
        {
            world.Clock.Pass(TimeSpan.FromDays(years * Year / Wakings));
        }

        answer.Note("the waiting", null);
    }
}
