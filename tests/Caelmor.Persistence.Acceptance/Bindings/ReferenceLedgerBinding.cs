using Caelmor.AuditLedger.Reference;
using Caelmor.AuditLedger.Specs;
using Reqnroll;
using Reqnroll.BoDi;

namespace Caelmor.Persistence.Acceptance.Bindings;

/// <summary>Has the steps for audit ledgers drive the reference.</summary>
[Binding]
public sealed class ReferenceLedgerBinding(IObjectContainer container)
{
    [BeforeScenario("dl")]
    public void UseTheReference() => container.RegisterInstanceAs(
        new LedgerUnderTest(() => new ReferenceLedger()));
}
