using Caelmor.AuditLedger.Specs.Observed;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>Reads off a server what its decision memory was reduced from.</summary>
internal static class Replayed
{
    public static List<AuditEvent> Of(ObservedHost host) =>
        [.. host.Steps.OfType<ReplayStep.Reduced>().Select(step => step.Event)];
}
