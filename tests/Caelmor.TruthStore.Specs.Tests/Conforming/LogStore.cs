using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Specs.Tests.Conforming;

/// <summary>A log of checked truths that only grows, and a file that says how long it is at
/// least.</summary>
/// <remarks>It takes a commit that nobody waits for for one like any other, and its readers never
/// wait.</remarks>
public sealed class LogStore(string folder) : StoreOfOneProcess(folder)
{
    private const string Log = "log";
    private const string Length = "length";

    private readonly Lock _oneCommitAtATime = new();

    /// <inheritdoc/>
    public override ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(Last().Stored);

    /// <inheritdoc/>
    public override ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        lock (_oneCommitAtATime)
        {
            var (stored, end) = Last();
            Demand(truth, stored.Epoch);
            using var log = new FileStream(
                In(Log), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);

            // What a process that was killed left behind the last truth is none.
            log.SetLength(end);
            log.Position = end;
            var content = TruthBytes.Of(truth);
            log.Write(BitConverter.GetBytes(content.Length));
            log.Write(content);
            log.Flush(flushToDisk: true);
            Replace(Length, TruthBytes.Of(truth with { States = [], Epoch = new(log.Length) }));
        }

        return ValueTask.CompletedTask;
    }

    private (StoredTruth Stored, long End) Last()
    {
        var (bytes, place) = (File.Exists(In(Log)) ? ReadLog() : [], 0);
        var last = StoredTruth.None;
        while (Next(bytes, place) is { } next)
        {
            (last, place) = (new StoredTruth.Held(next.Truth), next.End);
        }

        return place >= AtLeast() ? (last, place) : throw new InvalidDataException(
            $"Found {place} bytes of whole truths, expected {AtLeast()} at least.");
    }

    private byte[] ReadLog()
    {
        using var log = new FileStream(In(Log), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[log.Length];
        log.ReadExactly(bytes);
        return bytes;
    }

    private long AtLeast() =>
        File.Exists(In(Length)) ? TruthBytes.Read(File.ReadAllBytes(In(Length))).Epoch.Number : 0;

    private static (Truth Truth, int End)? Next(byte[] bytes, int place)
    {
        var begin = place + sizeof(int);
        var length = begin <= bytes.Length ? BitConverter.ToInt32(bytes, place) : -1;
        try
        {
            return length >= 0 && length <= bytes.Length - begin
                ? (TruthBytes.Read(bytes[begin..(begin + length)]), begin + length)
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>As the certifier meets it.</summary>
public sealed class Logs() : ConformingStore("log store", place => new LogStore(place));
