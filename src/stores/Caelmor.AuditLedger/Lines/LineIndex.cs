namespace Caelmor.AuditLedger.Embedded.Lines;

/// <summary>Where lines of a file begin: of about every thousandth, so that whoever reads from the
/// middle need not begin at the beginning.</summary>
internal sealed class LineIndex
{
    private const int Step = 1024;

    private readonly Lock _turn = new();
    private readonly List<long> _offsets = [];
    private (long Number, long Offset) _last = (1, 0);

    /// <summary>The next line.</summary>
    /// <param name="number">Which one, from 1.</param>
    /// <param name="offset">Where it begins.</param>
    public void Add(long number, long offset)
    {
        lock (_turn)
        {
            if ((number - 1) % Step == 0)
            {
                _offsets.Add(offset);
            }

            _last = (number, offset);
        }
    }

    /// <summary>A line at or before one that there is.</summary>
    /// <param name="number">Which one, from 1.</param>
    public (long Number, long Offset) AtOrBefore(long number)
    {
        lock (_turn)
        {
            if (number == _last.Number)
            {
                return _last;
            }

            var place = (int)((number - 1) / Step);
            return place < _offsets.Count ? (((long)place * Step) + 1, _offsets[place]) : (1, 0);
        }
    }
}
