using System.Reflection;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.CrashProofs;
using Caelmor.Persistence.FileStore;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Operating;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Site.Pages;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Terminal;
using Caelmor.Persistence.TruthStoreSpecs;
using Caelmor.Persistence.Wire;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>The arrows run one way.</summary>
public sealed class Dependencies_between_assemblies
{
    private static readonly Assembly Contract = typeof(IImplementation).Assembly;
    private static readonly Assembly Reference = typeof(ReferenceImplementation).Assembly;

    private static readonly string[] Library = ["Caelmor.Persistence", "Caelmor.Gherkin"];

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
    public void Lead_from_the_file_store_to_the_contract_alone() =>
        Own(typeof(FileTruthStore).Assembly).Should().Equal("Caelmor.Persistence");

    [Fact]
    public void Lead_from_the_crash_proofs_to_file_store_and_contract_and_to_no_test_framework() =>
        Own(typeof(Proof).Assembly).Should().BeEquivalentTo(
            "Caelmor.Persistence", "Caelmor.Persistence.FileStore");

    [Fact]
    public void Lead_from_the_specs_to_contract_and_gherkin_and_to_no_implementation() =>
        Own(typeof(Suite).Assembly).Where(name => !name.StartsWith("Reqnroll"))
            .Should().BeEquivalentTo("Caelmor.Persistence", "Caelmor.Gherkin");

    [Fact]
    public void Lead_from_the_specs_of_stores_to_the_specs_and_to_no_store() =>
        Own(typeof(TruthStoreSuite).Assembly).Where(name => !name.StartsWith("Reqnroll"))
            .Should().BeEquivalentTo(
                "Caelmor.Persistence", "Caelmor.Persistence.Specs", "Caelmor.Gherkin");

    [Fact]
    public void Lead_from_the_wire_to_the_contract_alone() =>
        Own(typeof(ProtocolException).Assembly).Should().Equal("Caelmor.Persistence");

    [Fact]
    public void Lead_from_certificates_to_specs_and_wire_and_to_no_implementation() =>
        Own(typeof(CertificateFile).Assembly).Should().BeSubsetOf(
            [.. Library, .. Reqnroll, "Caelmor.Persistence.Specs", "Caelmor.Persistence.Wire"]);

    [Fact]
    public void Lead_from_the_site_to_certificates_and_specs_and_to_no_implementation() =>
        Own(typeof(BookPages).Assembly).Should().BeSubsetOf(
            [.. Library, "Caelmor.Persistence.Specs", "Caelmor.Persistence.Certificates"]);

    [Fact]
    public void Lead_from_the_operators_tool_to_file_store_and_contract_and_to_no_suite() =>
        Own(typeof(ExitCode).Assembly).Should().BeEquivalentTo(
            "Caelmor.Persistence",
            "Caelmor.Persistence.FileStore",
            "Caelmor.Persistence.Terminal",
            "Spectre.Console");

    [Fact]
    public void Lead_from_the_terminal_to_nothing_of_the_house() =>
        Own(typeof(Screen).Assembly)
            .Should().BeEquivalentTo("Spectre.Console", "Spectre.Console.Ansi");

    [Fact]
    public void Lead_from_gherkin_to_reqnroll_and_the_official_parser_alone() =>
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
