using Caelmor.AuditLedger.Specs.Disks;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>A call to one of the two folders.</summary>
/// <param name="Process">The number of the process.</param>
/// <param name="Part">Which folder.</param>
internal record FolderForm(int Process, LedgerPart Part) : ProcessForm(Process);

/// <summary>A call to a file of a folder.</summary>
internal record FileForm(int Process, LedgerPart Part, string File) : FolderForm(Process, Part);

/// <summary>Bytes of a file are read.</summary>
internal sealed record ReadForm(int Process, LedgerPart Part, string File, long Offset, int Count)
    : FileForm(Process, Part, File);

/// <summary>A file is cut.</summary>
internal sealed record CutForm(int Process, LedgerPart Part, string File, long Length)
    : FileForm(Process, Part, File);

/// <summary>Bytes are appended to a file, or take the place of what it holds.</summary>
internal sealed record BytesForm(
    int Process, LedgerPart Part, string File, ReadOnlyMemory<byte> Bytes)
    : FileForm(Process, Part, File);

/// <summary>The decision memory takes in an event.</summary>
internal sealed record EventForm(int Process, ReadOnlyMemory<byte> Event) : ProcessForm(Process);

/// <summary>What a crash left unfinished was set aside.</summary>
internal sealed record TailForm(
    int Process, string Path, long Offset, long Length, string KeptAt) : ProcessForm(Process);

/// <summary>Somebody is to be woken after a time, or not any more.</summary>
/// <param name="Process">The number of the process.</param>
/// <param name="Timer">By which number it knows the timer.</param>
/// <param name="After">After how many milliseconds; null to stop it.</param>
internal sealed record TimerForm(int Process, int Timer, long? After) : ProcessForm(Process);

/// <summary>The time has come.</summary>
internal sealed record WakeForm(int Process, int Timer) : ProcessForm(Process);

/// <summary>The database is asked for something.</summary>
internal sealed record StatementForm(int Process, string Statement) : ProcessForm(Process);

/// <summary>The database runs a migration.</summary>
internal sealed record RunForm(int Process, int Number, string Script) : ProcessForm(Process);

/// <summary>What is wrong with a folder or a file, beside an error.</summary>
internal sealed record FaultForm(MountFault Fault, string Path);
