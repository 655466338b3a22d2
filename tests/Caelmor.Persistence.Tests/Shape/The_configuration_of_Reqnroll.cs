using System.Text.Json.Nodes;
using Caelmor.AuditLedger.Specs;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.TruthStore.Specs;
using Caelmor.WorldGrid.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>One file configures the certifier, the tests and the editors.</summary>
public sealed class The_configuration_of_Reqnroll
{
    private static readonly JsonNode Json =
        JsonNode.Parse(File.ReadAllText(Repository.File("reqnroll.json")))!;

    [Fact]
    public void Names_the_step_definitions_of_every_spec() =>
        Json["bindingAssemblies"]!.AsArray().Select(one => $"{one!["assembly"]}")
            .Should().BeEquivalentTo(
                typeof(CanonSpec).Assembly.GetName().Name,
                typeof(TruthStoreSpec).Assembly.GetName().Name,
                typeof(WorldGridSpec).Assembly.GetName().Name,
                typeof(AuditLedgerSpec).Assembly.GetName().Name);

    [Fact]
    public void Lets_no_step_be_missing_or_pending() =>
        $"{Json["runtime"]!["missingOrPendingStepsOutcome"]}".Should().Be("Error");
}
