using Caelmor.AuditLedger.Hosting;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>Does through the suite's ports what a ledger did then. Whatever failed then fails
/// again.</summary>
/// <param name="places">The folders; null for whoever was given none.</param>
/// <param name="host">The server; null for whoever was given none.</param>
/// <param name="database">The database; null for whoever was given none.</param>
internal sealed class ReplayedPorts(LedgerPlaces? places, ILedgerHost? host, IDatabase? database)
{
    private readonly Dictionary<(string, string), IDisposable?> _locks = [];
    private IDatabaseConnection? _connection;

    public void Do(TranscriptEvent.Did did, ReplayedTalk talk)
    {
        try
        {
            if (!DoToServer(did, talk) && !DoToDatabase(did) && !DoToMount(did, talk))
            {
                throw new ReplayException($"nobody can do {did.Method}.");
            }
        }
        catch (Exception failure) when (failure is MountException or DatabaseException)
        {
            // It was told so then, too, and what it did about it comes next.
        }
    }

    private bool DoToServer(TranscriptEvent.Did did, ReplayedTalk talk)
    {
        switch (did.Method)
        {
            case TalkWords.Begin:
                host!.Memory.Begin();
                return true;
            case TalkWords.Reduce:
                foreach (var next in talk.History.Of(did.Params))
                {
                    host!.Memory.Reduce(next);
                }

                return true;
            case TalkWords.RestoreEmpty:
                host!.Ledger.RestoreEmpty();
                return true;
            case TalkWords.Restore:
                host!.Ledger.Restore(new(talk.Bytes(did.Params.GetProperty("snapshot"))));
                return true;
            case TalkWords.Wire:
                host!.Orchestrator.Wire();
                return true;
            case TalkWords.SetAside:
                host!.Reports.SetAside(new(
                    Text(did, "path"), Number(did, "offset"), Number(did, "length"), Text(did, "keptAt")));
                return true;
            default:
                return false;
        }
    }

    private bool DoToDatabase(TranscriptEvent.Did did)
    {
        switch (did.Method)
        {
            case TalkWords.Connect:
                _connection = database!.Connect();
                return true;
            case TalkWords.Ask:
                _connection!.Ask(Text(did, "statement"));
                return true;
            case TalkWords.RunMigration:
                _connection!.Run(new((int)Number(did, "number"), Text(did, "script")));
                return true;
            default:
                return false;
        }
    }

    private bool DoToMount(TranscriptEvent.Did did, ReplayedTalk talk)
    {
        if (!did.Method.StartsWith("mount/", StringComparison.Ordinal))
        {
            return false;
        }

        var part = Text(did, "part");
        var mount = part == "events" ? places!.Events : places!.Snapshots;
        var file = Text(did, "file");
        switch (did.Method)
        {
            case TalkWords.MountRead:
                mount.Read(file, Number(did, "offset"), (int)Number(did, "count"));
                return true;
            case TalkWords.MountLock:
                _locks[(part, file)] = mount.TryLock(file);
                return true;
            case TalkWords.MountUnlock:
                _locks.GetValueOrDefault((part, file))?.Dispose();
                return true;
            default:
                return Change(did, mount, file, talk);
        }
    }

    private static bool Change(
        TranscriptEvent.Did did, IMount mount, string file, ReplayedTalk talk)
    {
        switch (did.Method)
        {
            case TalkWords.MountCreate:
                mount.Create(file);
                return true;
            case TalkWords.MountAppend:
                mount.Append(file, talk.Bytes(did.Params.GetProperty("bytes")));
                return true;
            case TalkWords.MountReplace:
                mount.Replace(file, talk.Bytes(did.Params.GetProperty("bytes")));
                return true;
            case TalkWords.MountFlush:
                mount.Flush(file);
                return true;
            case TalkWords.MountCut:
                mount.Cut(file, Number(did, "length"));
                return true;
            case TalkWords.MountDelete:
                mount.Delete(file);
                return true;
            default:
                return false;
        }
    }

    private static string Text(TranscriptEvent.Did did, string name) =>
        did.Params.GetProperty(name).GetString()!;

    private static long Number(TranscriptEvent.Did did, string name) =>
        did.Params.GetProperty(name).GetInt64();
}
