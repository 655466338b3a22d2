using Caelmor.AuditLedger.Specs.Disks;

namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>One step that fails in a folder: of all that is read and written there, counted from
/// 1.</summary>
/// <remarks>Who writes is told once, and would be told a lie by asking again. What can't be read
/// once can't be read later: whoever reads again is told the same.</remarks>
/// <param name="part">Whose folder it is.</param>
/// <param name="place">Which step fails; 0 for none.</param>
internal sealed class StepFailure(LedgerPart part, int place)
{
    private bool _isUnreadable;

    /// <summary>How many steps there were.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether the next step fails. It is counted.</summary>
    /// <param name="of">In whose folder it is.</param>
    /// <param name="isReading">Whether something is read.</param>
    public bool Strikes(LedgerPart of, bool isReading)
    {
        if (of != part)
        {
            return false;
        }

        Steps++;
        _isUnreadable |= isReading && Steps == place;
        return Steps == place || (isReading && _isUnreadable);
    }
}
