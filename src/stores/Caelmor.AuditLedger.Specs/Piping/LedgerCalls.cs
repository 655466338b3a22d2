using System.Collections.Frozen;
using System.Globalization;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.JsonRpc;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>One method that a ledger calls: the form of its params, and what it does.</summary>
internal sealed record LedgerCall(
    string Method, Type Form, Func<LedgerPorts, ProcessForm, object?> Do);

/// <summary>All that a ledger at the other end of the pipe can call.</summary>
internal static class LedgerCalls
{
    private static readonly LedgerCall[] Calls =
    [
        Folder(TalkWords.MountState, mount => mount.State),
        Folder(TalkWords.MountList, mount => mount.List()),
        File<FileForm>(TalkWords.MountStateOf, (mount, one) => mount.StateOf(one.File)),
        File<ReadForm>(TalkWords.MountRead, (mount, one) =>
            mount.Read(one.File, one.Offset, one.Count)),
        File<FileForm>(TalkWords.MountCreate, (mount, one) => mount.Create(one.File)),
        File<BytesForm>(TalkWords.MountAppend, (mount, one) => mount.Append(one.File, one.Bytes)),
        File<FileForm>(TalkWords.MountFlush, (mount, one) => mount.Flush(one.File)),
        File<CutForm>(TalkWords.MountCut, (mount, one) => mount.Cut(one.File, one.Length)),
        File<BytesForm>(TalkWords.MountReplace, (mount, one) => mount.Replace(one.File, one.Bytes)),
        File<FileForm>(TalkWords.MountDelete, (mount, one) => mount.Delete(one.File)),
        Of<FileForm>(TalkWords.MountLock, (ports, one) =>
            ports.TryLock(MountOf(ports, one), one.File)),
        Do<FileForm>(TalkWords.MountUnlock, (ports, one) =>
            ports.Unlock(MountOf(ports, one), one.File)),
        Do<ProcessForm>(TalkWords.Begin, (ports, _) => ports.Host.Memory.Begin()),
        Do<EventForm>(TalkWords.Reduce, (ports, one) => ports.Host.Memory.Reduce(new(one.Event))),
        Do<ProcessForm>(TalkWords.RestoreEmpty, (ports, _) => ports.Host.Ledger.RestoreEmpty()),
        Do<SnapshotForm>(TalkWords.Restore, (ports, one) =>
            ports.Host.Ledger.Restore(new(one.Snapshot))),
        Do<ProcessForm>(TalkWords.Wire, (ports, _) => ports.Host.Orchestrator.Wire()),
        Do<TailForm>(TalkWords.SetAside, (ports, one) => ports.Host.Reports.SetAside(
            new(one.Path, one.Offset, one.Length, one.KeptAt))),
        Of<ProcessForm>(TalkWords.Now, (ports, _) => Now(ports)),
        Do<TimerForm>(TalkWords.SetTimer, (ports, one) => ports.Timers.Set(
            ClockOf(ports), one.Timer, one.After)),
        Do<ProcessForm>(TalkWords.Connect, (ports, _) =>
            ports.Connection = DatabaseOf(ports).Connect()),
        Do<StatementForm>(TalkWords.Ask, (ports, one) => Connected(ports).Ask(one.Statement)),
        Of<ProcessForm>(TalkWords.Migrations, (ports, _) => Connected(ports).Migrations()),
        Do<RunForm>(TalkWords.RunMigration, (ports, one) =>
            Connected(ports).Run(new(one.Number, one.Script))),
    ];

    private static readonly FrozenDictionary<string, LedgerCall> ByName =
        Calls.ToFrozenDictionary(call => call.Method);

    /// <summary>The call of this name; null if there is none.</summary>
    public static LedgerCall? Find(string method) => ByName.GetValueOrDefault(method);

    private static LedgerCall Of<TForm>(string method, Func<LedgerPorts, TForm, object?> act)
        where TForm : ProcessForm =>
        new(method, typeof(TForm), (ports, form) => act(ports, (TForm)form));

    private static LedgerCall Do<TForm>(string method, Action<LedgerPorts, TForm> act)
        where TForm : ProcessForm =>
        Of<TForm>(method, (ports, form) =>
        {
            act(ports, form);
            return null;
        });

    private static LedgerCall Folder(string method, Func<IMount, object?> act) =>
        Of<FolderForm>(method, (ports, form) => act(MountOf(ports, form)));

    private static LedgerCall File<TForm>(string method, Func<IMount, TForm, object?> act)
        where TForm : FolderForm =>
        Of<TForm>(method, (ports, form) => act(MountOf(ports, form), form));

    private static LedgerCall File<TForm>(string method, Action<IMount, TForm> act)
        where TForm : FolderForm =>
        Do<TForm>(method, (ports, form) => act(MountOf(ports, form), form));

    private static IMount MountOf(LedgerPorts ports, FolderForm form)
    {
        var places = ports.Places ?? throw new ProtocolException(
            "a folder is called by a process that was given one.", "one that was given none.");
        return form.Part == LedgerPart.Events ? places.Events : places.Snapshots;
    }

    private static IDatabase DatabaseOf(LedgerPorts ports) =>
        ports.Database ?? throw new ProtocolException(
            "the database is called by a process that was given one.", "one that was given none.");

    private static IDatabaseConnection Connected(LedgerPorts ports) =>
        ports.Connection ?? throw new ProtocolException(
            $"{TalkWords.Connect} comes before anything else is asked of the database.",
            "no connection.");

    private static string Now(LedgerPorts ports) =>
        ClockOf(ports).GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private static TimeProvider ClockOf(LedgerPorts ports) =>
        ports.Surroundings?.Time ?? throw new ProtocolException(
            "the clock is read by a process that was given one.", "one that was given none.");
}
