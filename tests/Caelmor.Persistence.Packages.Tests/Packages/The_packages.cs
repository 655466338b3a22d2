using System.Text;

namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>What leaves the house.</summary>
[Collection(PackedCollection.Name)]
public sealed class The_packages(Packed packed)
{
    private static readonly string[] Ids =
    [
        "Caelmor.AuditLedger", "Caelmor.AuditLedger.Operating", "Caelmor.Persistence",
        "Caelmor.Persistence.Certify", "Caelmor.Persistence.Operating", "Caelmor.Persistence.Specs",
        "Caelmor.WorldGrid", "Caelmor.WorldGrid.Joining", "Caelmor.WorldGrid.Operating",
    ];

    [LongFact]
    public void Are_nine() => packed.All.Select(package => package.Id).Should().Equal(Ids);

    [LongTheory]
    [InlineData("Caelmor.AuditLedger")]
    [InlineData("Caelmor.AuditLedger.Operating")]
    [InlineData("Caelmor.Persistence")]
    [InlineData("Caelmor.Persistence.Certify")]
    [InlineData("Caelmor.Persistence.Operating")]
    [InlineData("Caelmor.Persistence.Specs")]
    [InlineData("Caelmor.WorldGrid")]
    [InlineData("Caelmor.WorldGrid.Joining")]
    [InlineData("Caelmor.WorldGrid.Operating")]
    public void Say_what_they_are(string id)
    {
        var package = packed.The(id);

        package.Value("readme").Should().Be("README.md");
        Encoding.UTF8.GetString(package.Files["README.md"])
            .Should().Be(File.ReadAllText(Repository.File("src", HomeOf(id), id, "README.md")));
        package.Value("description").Should().EndWith(".");
        package.Value("tags").Should().Contain("caelmor");
        package.Value("authors").Should().Be("Caelmor");
    }

    private static string HomeOf(string id) => id switch
    {
        "Caelmor.Persistence" or "Caelmor.Persistence.Specs" => "persistence",
        "Caelmor.AuditLedger" or "Caelmor.WorldGrid" or "Caelmor.WorldGrid.Joining" => "stores",
        _ => "tool",
    };

    [LongFact]
    public void Bring_symbols_inside_and_no_path_of_who_built_them()
    {
        var root = Encoding.UTF8.GetBytes(Repository.Root);
        foreach (var (name, content) in Ids.SelectMany(id => packed.The(id).Files)
            .Where(file =>
                Path.GetFileName(file.Key).StartsWith("Caelmor", StringComparison.Ordinal)))
        {
            content.AsSpan().IndexOf(root).Should().Be(-1, "{0} is for others", name);
            if (name.EndsWith(".dll", StringComparison.Ordinal))
            {
                content.AsSpan().IndexOf("MPDB"u8).Should().BePositive("{0} has symbols", name);
            }
        }
    }

    [LongFact]
    public void Of_the_contract_is_one_assembly_that_depends_on_nothing()
    {
        packed.The("Caelmor.Persistence").Dependencies.Should().BeEmpty();
        packed.The("Caelmor.Persistence").In("lib/net10.0/")
            .Should().BeEquivalentTo("Caelmor.Persistence.dll", "Caelmor.Persistence.xml");
    }

    [LongFact]
    public void Of_the_specs_depends_on_the_contract_and_carries_what_is_no_package()
    {
        packed.The("Caelmor.Persistence.Specs").Dependencies
            .Should().Equal("Caelmor.Persistence", "Reqnroll");
        packed.The("Caelmor.Persistence.Specs").In("lib/net10.0/")
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
            .Should().BeEquivalentTo(
                "Caelmor.Conformance.dll", "Caelmor.JsonRpc.dll", "Caelmor.Persistence.Specs.dll");
    }

    [LongFact]
    public void Of_the_specs_has_every_feature_as_designers_wrote_it()
    {
        var features = Repository.File("features", "canon");
        var package = packed.The("Caelmor.Persistence.Specs");
        var written = Directory.EnumerateFiles(features, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(features, file)).ToList();

        package.In("features/canon/").Should().BeEquivalentTo(written);
        foreach (var name in written)
        {
            package.Files[$"features/canon/{name}"]
                .Should().Equal(File.ReadAllBytes(Path.Combine(features, name)));
        }
    }

    [LongFact]
    public void Of_the_tool_needs_nothing_beside_it()
    {
        packed.The("Caelmor.Persistence.Certify").Dependencies.Should().BeEmpty();
        packed.The("Caelmor.Persistence.Certify").In("tools/net10.0/any/").Should().Contain(
        [
            "Caelmor.Persistence.dll", "Caelmor.Persistence.xml",
            "Caelmor.Persistence.Reference.dll", "Caelmor.Persistence.Reference.xml",
            "Caelmor.TruthStore.Files.dll", "Caelmor.Storage.dll", "System.IO.Hashing.dll",
            "Reqnroll.dll", "Gherkin.dll", "Cucumber.Messages.dll", "Cucumber.HtmlFormatter.dll",
            "Spectre.Console.dll", "System.CommandLine.dll",
        ]);
    }

    [LongFact]
    public void Of_the_operators_tool_needs_nothing_beside_it()
    {
        packed.The("Caelmor.Persistence.Operating").Dependencies.Should().BeEmpty();
        packed.The("Caelmor.Persistence.Operating").In("tools/net10.0/any/").Should().Contain(
        [
            "caelmor-truth.dll", "Caelmor.Persistence.dll", "Caelmor.TruthStore.Files.dll",
            "Caelmor.TruthStore.CrashProofs.dll", "Caelmor.TruthStore.Postgres.dll", "Npgsql.dll",
            "Caelmor.Storage.dll", "Caelmor.Storage.CrashProofs.dll", "System.IO.Hashing.dll",
            "Spectre.Console.dll", "System.CommandLine.dll",
        ]);
    }

    [LongFact]
    public void Of_the_ledger_carries_contract_and_storage()
    {
        packed.The("Caelmor.AuditLedger").Dependencies.Should().Equal("System.IO.Hashing");
        packed.The("Caelmor.AuditLedger").In("lib/net10.0/")
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
            .Should().BeEquivalentTo(
                "Caelmor.AuditLedger.dll", "Caelmor.AuditLedger.Contract.dll", "Caelmor.Storage.dll");
    }

    [LongFact]
    public void Of_the_tool_for_ledgers_needs_nothing_beside_it()
    {
        packed.The("Caelmor.AuditLedger.Operating").Dependencies.Should().BeEmpty();
        packed.The("Caelmor.AuditLedger.Operating").In("tools/net10.0/any/").Should().Contain(
        [
            "caelmor-ledger.dll", "Caelmor.AuditLedger.dll", "Caelmor.AuditLedger.Contract.dll",
            "Caelmor.AuditLedger.CrashProofs.dll", "Caelmor.AuditLedger.Migrating.dll",
            "dbup-postgresql.dll", "Npgsql.dll", "Caelmor.Storage.dll",
        ]);
    }

    [LongFact]
    public void Of_the_grid_carries_contract_and_storage()
    {
        packed.The("Caelmor.WorldGrid").Dependencies
            .Should().Equal("System.IO.Hashing", "ZstdSharp.Port");
        packed.The("Caelmor.WorldGrid").In("lib/net10.0/")
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
            .Should().BeEquivalentTo(
                "Caelmor.WorldGrid.dll", "Caelmor.WorldGrid.Contract.dll", "Caelmor.Storage.dll");
    }

    [LongFact]
    public void Of_what_joins_grids_to_truths_depends_on_both()
    {
        packed.The("Caelmor.WorldGrid.Joining").Dependencies
            .Should().Equal("Caelmor.Persistence", "Caelmor.WorldGrid");
        packed.The("Caelmor.WorldGrid.Joining").In("lib/net10.0/")
            .Should().BeEquivalentTo(
                "Caelmor.WorldGrid.Joining.dll", "Caelmor.WorldGrid.Joining.xml");
    }

    [LongFact]
    public void Of_the_tool_for_grids_needs_nothing_beside_it()
    {
        packed.The("Caelmor.WorldGrid.Operating").Dependencies.Should().BeEmpty();
        packed.The("Caelmor.WorldGrid.Operating").In("tools/net10.0/any/").Should().Contain(
        [
            "caelmor-grid.dll", "Caelmor.WorldGrid.dll", "Caelmor.WorldGrid.Contract.dll",
            "Caelmor.WorldGrid.CrashProofs.dll", "Caelmor.Storage.dll", "ZstdSharp.dll",
            "System.IO.Hashing.dll", "Spectre.Console.dll", "System.CommandLine.dll",
        ]);
        packed.The("Caelmor.WorldGrid.Operating").Files.Keys
            .Should().NotContain(file => file.Contains("/native/"), "it runs on every machine");
    }
}
