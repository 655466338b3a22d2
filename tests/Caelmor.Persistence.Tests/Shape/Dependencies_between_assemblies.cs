using System.Reflection;
using Caelmor.AuditLedger;
using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Migrating;
using Caelmor.AuditLedger.Mutants;
using Caelmor.AuditLedger.Reference;
using Caelmor.AuditLedger.Specs;
using Caelmor.CommandLine;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Features;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.CrashProofs;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Postgres;
using Caelmor.TruthStore.Specs;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Joining;
using Caelmor.WorldGrid.Mutants;
using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>The arrows run one way.</summary>
public sealed class Dependencies_between_assemblies
{
    private static readonly Assembly Contract = typeof(IImplementation).Assembly;
    private static readonly Assembly Reference = typeof(ReferenceImplementation).Assembly;

    private static readonly string[] Reqnroll =
        ["Reqnroll", "Gherkin", "Cucumber.Messages", "Cucumber.HtmlFormatter"];

    private static readonly string[] Banned =
    [
        "System.IO", "System.Net", "System.Data", "System.Text.Json", "System.Xml", "System.Timers",
        "System.Threading.Thread", "System.Diagnostics.Process",
    ];

    [Fact]
    public void Lead_from_the_contract_to_nothing() => Own(Contract).Should().BeEmpty();

    [Fact]
    public void Lead_from_the_reference_to_the_contract_alone() =>
        Own(Reference).Should().Equal("Caelmor.Persistence");

    [Fact]
    public void Lead_from_the_mutants_to_reference_and_contract() =>
        Own(typeof(Mutant).Assembly).Should().BeEquivalentTo(
            "Caelmor.Persistence", "Caelmor.Persistence.Reference");

    [Fact]
    public void Lead_from_storage_to_nothing_of_the_house() =>
        Own(typeof(IDisk).Assembly).Should().BeEmpty();

    [Fact]
    public void Lead_from_the_crash_proofs_of_storage_to_storage_alone() =>
        Own(typeof(SimulatedDisk).Assembly).Should().Equal("Caelmor.Storage");

    [Fact]
    public void Lead_from_the_file_store_to_the_contract_and_storage_alone() =>
        Own(typeof(FileTruthStore).Assembly).Should().BeEquivalentTo(
            "Caelmor.Persistence", "Caelmor.Storage");

    [Fact]
    public void Lead_from_the_store_on_postgres_to_file_store_storage_contract_and_driver() =>
        Own(typeof(PostgresTruthStore).Assembly).Should().BeEquivalentTo(
            "Caelmor.Persistence", "Caelmor.Storage", "Caelmor.TruthStore.Files", "Npgsql");

    [Fact]
    public void Lead_from_the_crash_proofs_to_file_store_and_contract_and_to_no_test_framework() =>
        Own(typeof(Proofs).Assembly).Should().BeEquivalentTo(
            "Caelmor.Persistence",
            "Caelmor.Storage",
            "Caelmor.Storage.CrashProofs",
            "Caelmor.TruthStore.Files");

    [Fact]
    public void Lead_from_the_canon_to_contract_kit_and_pipe_and_to_no_implementation() =>
        Own(typeof(CanonSpec).Assembly).Where(name => !name.StartsWith("Reqnroll"))
            .Should().BeEquivalentTo(
                "Caelmor.Persistence", "Caelmor.Conformance", "Caelmor.JsonRpc");

    [Fact]
    public void Lead_from_the_specs_of_stores_to_the_specs_and_to_no_store() =>
        Own(typeof(TruthStoreSpec).Assembly).Where(name => !name.StartsWith("Reqnroll"))
            .Should().BeEquivalentTo(
                "Caelmor.Persistence", "Caelmor.Persistence.Specs", "Caelmor.Conformance");

    [Fact]
    public void Lead_from_the_contract_of_grids_to_nothing() =>
        Own(typeof(IWorldGrid).Assembly).Should().BeEmpty();

    [Fact]
    public void Lead_from_the_plain_grid_to_the_contract_of_grids_alone() =>
        Own(typeof(PlainWorldGrid).Assembly).Should().Equal("Caelmor.WorldGrid.Contract");

    [Fact]
    public void Lead_from_the_embedded_grid_to_contract_storage_and_compression_alone() =>
        Own(typeof(EmbeddedWorldGrid).Assembly).Should().BeEquivalentTo(
            "Caelmor.WorldGrid.Contract", "Caelmor.Storage", "ZstdSharp");

    [Fact]
    public void Lead_from_what_joins_grids_to_truths_to_both_contracts_alone() =>
        Own(typeof(JoinedStores).Assembly).Should().BeEquivalentTo(
            "Caelmor.Persistence", "Caelmor.WorldGrid.Contract");

    [Fact]
    public void Lead_from_the_mutants_of_grids_to_the_plain_grid_and_its_contract() =>
        Own(typeof(GridMutantCatalog).Assembly).Should().BeEquivalentTo(
            "Caelmor.WorldGrid.Contract", "Caelmor.WorldGrid.Reference");

    [Fact]
    public void Lead_from_the_specs_of_grids_to_contract_specs_and_pipe_and_to_no_grid() =>
        Own(typeof(WorldGridSpec).Assembly).Where(name => !name.StartsWith("Reqnroll"))
            .Should().BeEquivalentTo(
                "Caelmor.Conformance",
                "Caelmor.JsonRpc",
                "Caelmor.Persistence.Specs",
                "Caelmor.TruthStore.Specs",
                "Caelmor.WorldGrid.Contract");

    [Fact]
    public void Lead_from_the_contract_of_ledgers_to_nothing() =>
        Own(typeof(IAuditLedgerImplementation).Assembly).Should().BeEmpty();

    [Fact]
    public void Lead_from_the_reference_of_ledgers_to_their_contract_alone() =>
        Own(typeof(ReferenceLedger).Assembly).Should().Equal("Caelmor.AuditLedger.Contract");

    [Fact]
    public void Lead_from_the_embedded_ledger_to_contract_and_storage_alone() =>
        Own(typeof(EmbeddedLedger).Assembly).Should().BeEquivalentTo(
            "Caelmor.AuditLedger.Contract", "Caelmor.Storage");

    [Fact]
    public void Lead_from_the_migrations_of_ledgers_to_their_contract_alone() =>
        Own(typeof(PostgresDatabase).Assembly)
            .Where(name => name != "Npgsql" && !name.StartsWith("dbup")).Should().Equal("Caelmor.AuditLedger.Contract");

    [Fact]
    public void Lead_from_the_mutants_of_ledgers_to_reference_and_contract() =>
        Own(typeof(LedgerMutant).Assembly).Should().BeEquivalentTo(
            "Caelmor.AuditLedger.Contract", "Caelmor.AuditLedger.Reference");

    [Fact]
    public void Lead_from_the_specs_of_ledgers_to_contract_specs_and_pipe_and_to_no_ledger() =>
        Own(typeof(AuditLedgerSpec).Assembly).Where(name => !name.StartsWith("Reqnroll"))
            .Should().BeEquivalentTo(
                "Caelmor.AuditLedger.Contract",
                "Caelmor.Persistence.Specs",
                "Caelmor.Conformance",
                "Caelmor.JsonRpc");

    [Fact]
    public void Lead_from_the_pipe_to_nothing_of_the_house() =>
        Own(typeof(ProtocolException).Assembly).Should().BeEmpty();

    [Fact]
    public void Lead_from_the_evidence_to_kit_and_pipe_and_to_no_spec() =>
        Own(typeof(CertificateFile).Assembly).Should().BeSubsetOf(
            [.. Reqnroll, "Caelmor.Conformance", "Caelmor.JsonRpc"]);

    [Fact]
    public void Lead_from_the_book_to_evidence_and_kit_and_to_no_spec() =>
        Own(typeof(BookPages).Assembly).Should().BeSubsetOf(
            ["Caelmor.Conformance", "Caelmor.Conformance.Evidence"]);

    [Fact]
    public void Lead_from_the_operators_tool_to_file_store_proofs_and_contract_and_to_no_suite() =>
        Own(Assembly.Load("caelmor-truth")).Should().BeEquivalentTo(
            "Caelmor.Persistence",
            "Caelmor.Storage",
            "Caelmor.Storage.CrashProofs",
            "Caelmor.TruthStore.Files",
            "Caelmor.TruthStore.Postgres",
            "Caelmor.TruthStore.CrashProofs",
            "Caelmor.CommandLine",
            "Spectre.Console");

    [Fact]
    public void Lead_from_the_terminal_to_nothing_of_the_house() =>
        Own(typeof(Screen).Assembly)
            .Should().BeEquivalentTo("Spectre.Console", "Spectre.Console.Ansi");

    [Fact]
    public void Lead_from_the_kit_to_reqnroll_and_the_official_parser_alone() =>
        Own(typeof(FeatureSet).Assembly)
            .Should().BeEquivalentTo("Reqnroll", "Gherkin", "Cucumber.Messages");

    [Fact]
    public void Bring_no_storage_network_clock_or_thread_into_contract_and_reference() =>
        new[] { Contract, Reference }.SelectMany(References)
            .Where(name => Banned.Any(name.StartsWith))
            .Should().BeEmpty();

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Own(Assembly assembly) =>
        References(assembly).Where(name =>
            !name.StartsWith("System")
            && name is not ("netstandard" or "mscorlib" or "Microsoft.Win32.Primitives"));
}
