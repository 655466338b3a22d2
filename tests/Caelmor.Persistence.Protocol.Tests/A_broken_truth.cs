using System.Text.Json;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Schemas;

namespace Caelmor.Persistence.Protocol.Tests;

/// <summary>What a store says of a truth that it can't vouch for, over the pipe.</summary>
public sealed class A_broken_truth
{
    private static readonly StoredTruth Broken =
        new StoredTruth.Broken(new(7), "A checksum differs.");

    [Fact]
    public void Arrives_with_its_epoch_and_why()
    {
        var written = JsonSerializer.Serialize(StoredTruthForm.Of(Broken), ProtocolJson.Options);

        written.Should().Be(
            """{"epoch":7,"version":1,"states":[],"seal":"","broken":"A checksum differs."}""");
        Read(written).Should().Be(Broken);
        SchemaFile.Judge(
            ProtocolSchema.ResultOf("truth/read"), System.Text.Json.Nodes.JsonNode.Parse(written))
            .Should().BeEmpty();
    }

    [Fact]
    public void Is_a_broken_seal_to_who_does_not_know_of_it() => Read(
        """{"epoch":7,"version":1,"states":[],"seal":""}""")
        .Should().BeOfType<StoredTruth.Held>().Which.Truth.IsIntact.Should().BeFalse();

    [Fact]
    public void Is_not_said_of_a_truth_that_is_in_order()
    {
        var held = new StoredTruth.Held(Alderford.LastTruth());

        var written = JsonSerializer.Serialize(StoredTruthForm.Of(held), ProtocolJson.Options);

        written.Should().NotContain("broken");
        Read(written).Should().Be(held);
    }

    [Fact]
    public void Is_nothing_that_can_be_committed()
    {
        var reading = () => JsonSerializer.Deserialize<TruthForm>(
            """{"epoch":7,"version":1,"states":[],"seal":"","broken":"why"}""", ProtocolJson.Options);

        reading.Should().Throw<JsonException>();
    }

    private static StoredTruth Read(string written) => StoredTruthForm.Read(
        JsonSerializer.Deserialize<StoredTruthForm>(written, ProtocolJson.Options));
}
