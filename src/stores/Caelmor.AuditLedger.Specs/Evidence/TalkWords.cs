namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>What can be said in a trial of a ledger, as transcripts have it.</summary>
internal static class TalkWords
{
    public const string Files = "ledger/files";
    public const string Create = "ledger/create";
    public const string Start = "ledger/start";
    public const string Observe = "ledger/observe";
    public const string Migrate = "ledger/migrate";
    public const string Append = "ledger/append";
    public const string WriteSnapshot = "ledger/write-snapshot";
    public const string Read = "ledger/read";
    public const string ReadLatest = "ledger/read-latest";
    public const string Head = "ledger/head";
    public const string Confirms = "ledger/confirms";
    public const string Close = "ledger/close";
    public const string EndProcess = "process/end";

    public const string MountState = "mount/state";
    public const string MountList = "mount/list";
    public const string MountStateOf = "mount/state-of";
    public const string MountRead = "mount/read";
    public const string MountCreate = "mount/create";
    public const string MountAppend = "mount/append";
    public const string MountFlush = "mount/flush";
    public const string MountCut = "mount/cut";
    public const string MountReplace = "mount/replace";
    public const string MountDelete = "mount/delete";
    public const string MountLock = "mount/lock";
    public const string MountUnlock = "mount/unlock";

    public const string Begin = "memory/begin";
    public const string Reduce = "memory/reduce";
    public const string RestoreEmpty = "shadow/restore-empty";
    public const string Restore = "shadow/restore";
    public const string Wire = "orchestrator/wire";
    public const string SetAside = "reports/set-aside";

    public const string Now = "time/now";
    public const string SetTimer = "time/timer";
    public const string Wake = "time/wake";

    public const string Connect = "database/connect";
    public const string Ask = "database/ask";
    public const string Migrations = "database/migrations";
    public const string RunMigration = "database/run";
}
