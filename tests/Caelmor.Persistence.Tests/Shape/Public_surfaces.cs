using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Migrating;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Postgres;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Joining;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>What others build on changes only when somebody says so.</summary>
public sealed class Public_surfaces
{
    [Fact]
    public void Of_the_contract_are_approved() =>
        Approved.ShouldBe("contract.txt", PublicApi.Of(typeof(IImplementation).Assembly));

    [Fact]
    [Trait("Rule", "22.8-4.14")]
    public void Of_the_reference_are_approved() =>
        Approved.ShouldBe("reference.txt", PublicApi.Of(typeof(ReferenceImplementation).Assembly));

    [Fact]
    public void Of_storage_are_approved() =>
        Approved.ShouldBe("storage.txt", PublicApi.Of(typeof(IDisk).Assembly));

    [Fact]
    public void Of_the_crash_proofs_of_storage_are_approved() => Approved.ShouldBe(
        "storage-crash-proofs.txt", PublicApi.Of(typeof(SimulatedDisk).Assembly));

    [Fact]
    public void Of_the_file_store_are_approved() =>
        Approved.ShouldBe("file-store.txt", PublicApi.Of(typeof(FileTruthStore).Assembly));

    [Fact]
    public void Of_the_embedded_ledger_are_approved() =>
        Approved.ShouldBe("embedded-ledger.txt", PublicApi.Of(typeof(EmbeddedLedger).Assembly));

    [Fact]
    public void Of_the_embedded_grid_are_approved() =>
        Approved.ShouldBe("embedded-grid.txt", PublicApi.Of(typeof(EmbeddedWorldGrid).Assembly));

    [Fact]
    public void Of_the_migrations_of_ledgers_are_approved() => Approved.ShouldBe(
        "ledger-migrations.txt", PublicApi.Of(typeof(PostgresDatabase).Assembly));

    [Fact]
    public void Of_the_contract_of_grids_are_approved() =>
        Approved.ShouldBe("grid-contract.txt", PublicApi.Of(typeof(IWorldGrid).Assembly));

    [Fact]
    public void Of_what_joins_grids_to_truths_are_approved() =>
        Approved.ShouldBe("joined-stores.txt", PublicApi.Of(typeof(JoinedStores).Assembly));

    [Fact]
    public void Of_the_store_on_postgres_are_approved() => Approved.ShouldBe(
        "postgres-store.txt", PublicApi.Of(typeof(PostgresTruthStore).Assembly));

    [Fact]
    public void Of_the_step_definitions_and_the_certifier_are_approved() =>
        Approved.ShouldBe("specs.txt", PublicApi.Of(typeof(CanonSpec).Assembly));
}
