using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Specs.Tests.Shape;

/// <summary>What the contract leaves no room for.</summary>
public sealed class The_contract_of_ledgers
{
    [Fact]
    public void Offers_no_other_mode()
    {
        var start = typeof(IAuditLedgerImplementation).GetMethod("StartAsync")!;

        start.GetParameters().Select(one => one.ParameterType).Should().Equal(
            typeof(LedgerPlaces), typeof(ILedgerHost), typeof(CancellationToken));
        typeof(ILedgerHost).GetProperties().Select(one => one.Name).Should().Equal(
            "Union", "Memory", "Ledger", "Orchestrator", "Reports");
        typeof(ILedgerSurroundings).GetProperties().Select(one => one.Name).Should().Equal(
            "Time", "Database");
        typeof(LedgerPlaces).GetProperties().Select(one => one.Name).Should().Equal(
            "Events", "Snapshots");
    }

    [Fact]
    public void Depends_on_nothing_of_the_house() =>
        typeof(IAuditLedgerImplementation).Assembly.GetReferencedAssemblies()
            .Should().OnlyContain(name => name.Name!.StartsWith("System"));

    [Fact]
    public void Has_no_call_that_changes_or_deletes() =>
        typeof(IAuditLedger).GetMethods().Concat(typeof(IAuditReader).GetMethods())
            .Select(method => method.Name).Should().BeEquivalentTo(
                "AppendAsync", "WriteSnapshotAsync", "ReadAsync", "ReadLatestAsync", "HeadAsync",
                "ConfirmsAsync");
}
