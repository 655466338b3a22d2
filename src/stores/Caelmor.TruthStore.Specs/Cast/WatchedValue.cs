using System.Buffers;

namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>The bytes of a value. Somebody hears of every reading, and can prevent it.</summary>
/// <remarks>
/// A commit is made of readings. So this is how the suite gets into the middle of anybody's commit,
/// whatever it does there.
/// </remarks>
internal sealed class WatchedValue(ReadOnlyMemory<byte> bytes, Action onRead) : MemoryManager<byte>
{
    private readonly byte[] _bytes = bytes.ToArray();

    public override Memory<byte> Memory => CreateMemory(_bytes.Length);

    public override Span<byte> GetSpan()
    {
        onRead();
        return _bytes;
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        onRead();
        return _bytes.AsMemory(elementIndex).Pin();
    }

    public override void Unpin()
    {
        // Each handle unpins what it pinned.
    }

    protected override void Dispose(bool disposing)
    {
        // Nothing is held.
    }
}

/// <summary>Makes values unreadable.</summary>
internal static class Withholding
{
    /// <summary>Hears of readings, and prevents them from some reading on.</summary>
    public static Action From(ReadLimit limit)
    {
        var readings = 0;
        return () =>
        {
            if (Interlocked.Increment(ref readings) > (int)limit)
            {
                throw new UnreadableValueException();
            }
        };
    }

    /// <summary>A failure as the platform has it, and not one that only the suite knows: whoever
    /// handles some failures in a way of its own takes it for one of them.</summary>
    public static Exception Of(ReadFailure failure)
    {
        const string Asked = "The value can't be read: the scenario asked for it.";
        return failure switch
        {
            ReadFailure.ItsDiskFails => new IOException(Asked),
            ReadFailure.ItTakesTooLong => new TimeoutException(Asked),
            _ => new OperationCanceledException(Asked),
        };
    }
}

/// <summary>A value can't be read, for the scenario asked for it. It is nobody's fault.</summary>
#pragma warning disable CA1032 // It always says the same.
public sealed class UnreadableValueException()
    : Exception("The value can't be read: the scenario asked for it.");
#pragma warning restore CA1032
