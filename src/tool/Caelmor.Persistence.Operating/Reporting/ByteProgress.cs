namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>Counts bytes and tells of whole MiB.</summary>
internal sealed class ByteProgress(long total, Action<int, int> tell) : IProgress<long>
{
    private const int Mebi = 20;

    private long _done;

    public void Report(long value)
    {
        var before = _done >> Mebi;
        _done = Math.Min(_done + value, total);
        if (_done >> Mebi > before)
        {
            tell((int)(_done >> Mebi), (int)((total + (1 << Mebi) - 1) >> Mebi));
        }
    }
}
