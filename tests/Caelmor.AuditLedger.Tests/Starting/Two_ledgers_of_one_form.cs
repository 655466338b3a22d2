using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.AuditLedger.Reference;
using Caelmor.AuditLedger.Tests.Cast;

namespace Caelmor.AuditLedger.Tests.Starting;

/// <summary>The reference opens what the embedded ledger wrote, and the other way round.</summary>
public sealed class Two_ledgers_of_one_form
{
    [Fact]
    public async Task Go_on_with_each_other_s_files()
    {
        using var place = await Place.CreatedAsync();
        IAuditLedgerImplementation[] both = [new EmbeddedLedger(), new ReferenceLedger()];
        var heads = new List<LedgerHead>();
        for (var turn = 0; turn < 6; turn++)
        {
            using var folders = LedgerFolders.ToWriteAt(place.Path);
            var server = new TownServer();
            await using var ledger =
                (await both[turn % 2].StartAsync(folders.Places, server, default)).Granted();
            server.Memory.Should().Equal(Town.Events(0, turn));
            await ledger.AppendedAsync(Town.Event(turn));
            (await ledger.WriteSnapshotAsync(Town.Snapshot(turn), default)).Granted();
            heads.Add((await ledger.HeadAsync(default)).Granted());
        }

        foreach (var implementation in both)
        {
            using var folders = LedgerFolders.ToLookAt(place.Path);
            await using var reader = (await implementation.ObserveAsync(
                folders.Places, new TownServer(), default)).Granted();
            foreach (var head in heads)
            {
                (await reader.ConfirmsAsync(head, default)).Granted().Should().BeTrue();
                (await reader.ConfirmsAsync(head with { EventSeal = head.SnapshotSeal }, default))
                    .Granted().Should().BeFalse();
            }
        }
    }
}
