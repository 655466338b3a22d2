using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Operating.Ledgers;

/// <summary>What surrounds an operator: a clock, and no database.</summary>
internal sealed record Surroundings(TimeProvider Time) : ILedgerSurroundings
{
    public IDatabase? Database => null;
}
