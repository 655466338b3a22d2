using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Postgres;
using Caelmor.TruthStore.Postgres.Operators;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Takes a store in a database from whoever has it, and gives it back: nobody has it
/// then.</summary>
internal sealed class TakeOverCommand(CommandContext context, string path, Durability durability)
{
    public async Task<ExitCode> RunAsync()
    {
        var connection = PostgresPlaces.ConnectionOf(path) ?? throw StopException.Misuse(
            $"Found '{path}'; expected postgres:CONNECTION. The lock of a folder ends with the "
            + "process that has it: 'caelmor-truth check' says which. End that one.");
        var log = new MemoryStoreLog();
        await context.WorkAsync(0, options =>
        {
            // Where there is no store, none is made.
            PostgresTruths.LookAt(connection, options).Dispose();
            PostgresTruthStore.Open(connection, PostgresStoreOptions.Of(options) with
            {
                TakeOver = true,
                Durability = durability,
                Log = log,
            }).Dispose();
            return true;
        });
        var taken = log.Events.FirstOrDefault(told => told.Kind == StoreEventKind.LockTakenOver);
        context.Answer(new TakeOverAnswer("take-over", path, taken?.Message));
        if (!context.IsJson)
        {
            context.Screen.Line(taken is null
                ? $"Nobody had the store. It is free."
                : (FormattableString)$"{taken.Message}");
            context.Screen.Line($"Whatever was acknowledged is there. Start the server now.");
        }

        return ExitCode.Success;
    }
}

/// <summary>For machines: from whom the store was taken.</summary>
/// <param name="Command">The command.</param>
/// <param name="Store">The store.</param>
/// <param name="Taken">From whom, in a sentence; null if nobody had it.</param>
internal sealed record TakeOverAnswer(string Command, string Store, string? Taken);
