namespace Caelmor.CommandLine.Operating;

/// <summary>Counts bytes and tells of whole MiB.</summary>
/// <param name="total">How many there are.</param>
/// <param name="tell">Is told how many MiB are done, and how many there are.</param>
public sealed class ByteProgress(long total, Action<int, int> tell) : IProgress<long>
{
    private const int Mebi = 20;

    private long _done;

    /// <summary>So many more are done.</summary>
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
