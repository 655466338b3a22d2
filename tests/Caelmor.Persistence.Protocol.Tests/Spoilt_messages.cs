using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Protocol.Tests;

/// <summary>What the reader refuses the schemas refuse, and the other way round.</summary>
/// <remarks>
/// In two things a schema can't say what the reader asks for: a member that is there twice, and a
/// whole number that is written with a fraction or an exponent, such as 8.0. The reader refuses both.
/// </remarks>
public sealed class Spoilt_messages
{
    private const string Seal = "fa2e3e16001c74e26282e0371930392f5d37f262a51e8a949e4f96d1770f2df6";
    private const string Binding =
        """{"system":"player","target":"mara","nature":"authoritative"}""";
    private const string Datum = $$"""
        {"key":"sword","kind":"item-ownership","value":"TWFyYQ==","nature":"authoritative",
        "authorship":"server","bindings":[{{Binding}}]}
        """;
    private const string State =
        $$"""{"system":"item","epoch":8,"version":1,"data":[{{Datum}}]}""";
    private const string Truth =
        $$"""{"epoch":8,"version":1,"states":[{{State}}],"seal":"any"}""";
    private const string Asked = """
        {"server":1,"requester":{"kind":"server","name":"Alderford"},
        "surfaces":[{"surface":0,"name":"player","status":"active"}]}
        """;

    private static readonly (string Schema, Type Type, string Message)[] Good =
    [
        ("initialize params", typeof(InitializeParams),
            """{"protocol":1,"canon":1,"certifier":"0.1.0"}"""),
        ("initialize result", typeof(InitializeResult),
            """{"protocol":1,"name":"theirs","version":"1"}"""),
        ("orchestrator/save params", typeof(OperationParams), Asked),
        ("orchestrator/save result", typeof(OutcomeForm),
            $$"""{"outcome":"saved","epoch":8,"seal":"{{Seal}}"}"""),
        ("orchestrator/restore result", typeof(OutcomeForm),
            $$"""{"outcome":"restored","epoch":8,"seal":"{{Seal}}"}"""),
        ("orchestrator/save result", typeof(OutcomeForm),
            """
            {"outcome":"rejected","violations":
            [{"reason":"participant failed","system":"quest","datum":""}]}
            """),
        ("server/close params", typeof(CloseParams), """{"server":1}"""),
        ("surface/produce params", typeof(PortCall.Produce),
            """{"server":1,"surface":0,"epoch":8}"""),
        ("surface/takeBack params", typeof(PortCall.TakeBack),
            $$"""{"server":1,"surface":0,"state":{{State}}}"""),
        ("truth/commit params", typeof(PortCall.Commit), $$"""{"server":1,"truth":{{Truth}}}"""),
        ("hearsay/tell params", typeof(PortCall.Tell), """{"server":1,"teller":"event log"}"""),
        ("ticks/enrol params", typeof(PortCall.Enrol), """{"server":1,"system":"quest"}"""),
    ];

    [Fact]
    public void Are_refused_by_both_or_by_neither()
    {
        var differences = new List<string>();
        var (accepted, refused) = (0, 0);
        foreach (var (schema, type, message) in Good)
        {
            foreach (var spoilt in Spoiling.Of(JsonNode.Parse(message)!).Prepend(message))
            {
                var byFile = SchemaFile.Judge(schema, JsonNode.Parse(spoilt));
                var byReader = JsonErrorText(type, spoilt);
                (accepted, refused) = byReader is null
                    ? (accepted + 1, refused)
                    : (accepted, refused + 1);
                if ((byFile.Count == 0) != (byReader is null))
                {
                    differences.Add(
                        $"{schema} {spoilt}\n  file: {string.Join(", ", byFile)}\n"
                        + $"  reader: {byReader}");
                }
            }
        }

        differences.Should().BeEmpty();
        accepted.Should().BeGreaterThan(Good.Length);
        refused.Should().BeGreaterThan(400);
    }

    [Theory]
    [InlineData("""{"server":1,"server":1}""", "the member 'server' twice.")]
    [InlineData("""{"server":1.0}""", "no whole number")]
    [InlineData("""{"server":1e0}""", "no whole number")]
    public void Are_refused_by_the_reader_where_a_schema_can_t(string message, string complaint)
    {
        JsonErrorText(typeof(CloseParams), message).Should().Contain(complaint);
    }

    private static string? JsonErrorText(Type type, string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            _ = json.RootElement.Read(type, "the message", ProtocolJson.Options) switch
            {
                OutcomeForm.Saved saved => saved.ReadSave(),
                OutcomeForm.Rejected rejected => rejected.ReadSave(),
                var other => other,
            };
            return null;
        }
        catch (ProtocolException refusal)
        {
            return refusal.Found;
        }
    }
}
