using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Alters the files of a ledger that was closed, each time in a copy, and starts a server
/// there.</summary>
public sealed class AlterationDriver(
    LedgerWorld world, ServerDriver server, LedgerHistory history, Alderford cast, AnswerDriver answer)
{
    private readonly List<(AlteredCopy Copy, LedgerRefusal? Refusal, bool IsTheSame)> _results = [];
    private Alteration? _alteration;

    /// <summary>The files of the ledger are altered.</summary>
    public void Alter(Alteration alteration) => _alteration = alteration;

    /// <summary>A server starts on the files: on each altered copy, or on the files as they
    /// are.</summary>
    public async Task StartOnEachAsync()
    {
        await server.BeReadyAsync();
        await server.StopAsync();
        if (_alteration is not { } alteration)
        {
            answer.Note("the start", await server.StartAsync());
            return;
        }

        var alterations = new Alterations(
            world.Disks,
            world.FileOf,
            cast.Event(history.Made, "by another hand").Json.ToArray());
        foreach (var copy in alterations.Of(alteration))
        {
            var process = world.Process("server on an altered copy", copy.Make());
            var refusal = await process.StartAsync();
            var isTheSame = Replayed.Of(process.Host).SequenceEqual(history.Events);
            await process.CloseAsync();
            _results.Add((copy, refusal, isTheSame));
        }
    }

    /// <summary>Each alteration of what people read was refused; whatever else was altered was
    /// refused, or did no harm.</summary>
    public void EachShouldBeRefused()
    {
        Expect.That(
            _results.Exists(one => one.Copy.IsOfWhatPeopleRead),
            "there is something to alter.",
            () => "there was nothing.");
        foreach (var (copy, refusal, isTheSame) in _results)
        {
            if (refusal is not null)
            {
                Expect.Says(refusal);
                continue;
            }

            Expect.That(
                !copy.IsOfWhatPeopleRead,
                "a history that was altered is refused.",
                () => $"the server started, after {copy.Words}.");
            Expect.That(
                isTheSame,
                "whatever is altered beside the history is refused, or does no harm.",
                () => $"the server replayed another history, after {copy.Words}.");
        }
    }
}
