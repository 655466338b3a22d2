using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>Something about one process of a trial.</summary>
/// <param name="Process">Its number.</param>
internal record ProcessForm(int Process);

/// <summary>Nothing is said with it.</summary>
internal sealed record NothingForm;

/// <summary>The paths of the two folders, for messages.</summary>
internal sealed record PathsForm(string Events, string Snapshots);

/// <summary>A ledger is made.</summary>
internal sealed record CreateForm(int Process, PathsForm Paths) : ProcessForm(Process);

/// <summary>A ledger is opened for writing.</summary>
/// <param name="Process">The number of the process.</param>
/// <param name="Paths">Of the folders.</param>
/// <param name="Database">The name of the database; null if none is configured.</param>
/// <param name="Union">The types of events that there are.</param>
internal sealed record StartForm(
    int Process, PathsForm Paths, string? Database, ImmutableArray<EventType> Union)
    : ProcessForm(Process);

/// <summary>A ledger is opened for reading.</summary>
internal sealed record ObserveForm(int Process, PathsForm Paths, string? Database)
    : ProcessForm(Process);

/// <summary>An operator runs migrations.</summary>
internal sealed record MigrateForm(
    int Process, string Database, ImmutableArray<MigrationForm> Migrations) : ProcessForm(Process);

/// <summary>A migration.</summary>
internal sealed record MigrationForm(int Number, string Script);

/// <summary>Events are appended.</summary>
internal sealed record AppendForm(int Process, ImmutableArray<ReadOnlyMemory<byte>> Events)
    : ProcessForm(Process);

/// <summary>A snapshot is appended, or the shadow ledger restored from one.</summary>
internal sealed record SnapshotForm(int Process, ReadOnlyMemory<byte> Snapshot)
    : ProcessForm(Process);

/// <summary>Events are read.</summary>
internal sealed record PageForm(int Process, long First, int Most) : ProcessForm(Process);

/// <summary>A head is compared.</summary>
internal sealed record ConfirmForm(int Process, LedgerHead Older) : ProcessForm(Process);

/// <summary>What came of a request: <c>granted</c> with what is given, or
/// <c>refused</c>.</summary>
internal sealed record AnswerForm
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Granted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RefusalForm? Refused { get; init; }
}

/// <summary>Why something was refused.</summary>
internal sealed record RefusalForm(string Path, string Expected, string Found, string Remedy)
{
    public long? Line { get; init; }

    public long? Offset { get; init; }

    public static RefusalForm Of(LedgerRefusal why) =>
        new(why.Path, why.Expected, why.Found, why.Remedy) { Line = why.Line, Offset = why.Offset };

    public LedgerRefusal Read() =>
        new(Path, Expected, Found, Remedy) { Line = Line, Offset = Offset };
}
