using System.Text.Json.Nodes;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Protocol.Schemas;
using Caelmor.Persistence.Specs.Subjects;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Protocol.Tests;

/// <summary>Whatever both sides write is what the file says, and the file says it of all.</summary>
public sealed class Every_message_of_a_run
{
    [LongFact]
    public async Task Is_valid_under_its_schema()
    {
        using var subject = new PipedSubject(new ReferenceImplementation());
        await subject.IntroduceAsync();
        var options = new CertifierOptions
        {
            TimeLimit = TimeSpan.FromMinutes(5),
            Jobs = 2,
            Select = scenario => Thorough.IsWanted || !GeneratedWorlds.AreIn(scenario),
        };
        var certifier = new Certifier(SmallSuite.OfTheCanon(), options);
        var verdict = await certifier.JudgeAsync(
            new OrchestratorSubject((ITrialSubject)subject), CancellationToken.None);
        await subject.CloseAsync(1);

        verdict.Decision.Should().Be(
            Thorough.IsWanted ? Decision.Certified : Decision.NothingCertified);
        var fromUs = Read(subject.FromUs);
        var fromThem = Read(subject.FromThem);
        var wrong = fromUs.Concat(fromThem).SelectMany(Envelope)
            .Concat(Inner(asked: fromUs, answered: fromThem))
            .Concat(Inner(asked: fromThem, answered: fromUs))
            .Take(10);
        wrong.Should().BeEmpty();
        fromUs.Concat(fromThem).Select(message => message["method"]?.GetValue<string>())
            .Distinct().Should().Contain(
                "orchestrator/save", "orchestrator/restore", "server/close", "cancel",
                "surface/takeBack", "truth/commit", "surface/discard");
    }

    private static List<JsonObject> Read(IEnumerable<string> lines) =>
        [.. lines.Select(line => JsonNode.Parse(line)!.AsObject())];

    private static IEnumerable<string> Envelope(JsonObject message)
    {
        var kind = message.ContainsKey("method")
            ? message.ContainsKey("id") ? "request" : "notification"
            : "answer";
        return Complaints(kind, message);
    }

    private static IEnumerable<string> Inner(List<JsonObject> asked, List<JsonObject> answered)
    {
        var methods = asked.Where(IsRequest).ToDictionary(
            message => message["id"]!.GetValue<long>(),
            message => message["method"]!.GetValue<string>());
        return asked.SelectMany(message => Complaints(
                ProtocolSchema.ParamsOf(message["method"]?.GetValue<string>() ?? ""),
                message["params"]))
            .Concat(answered
                .Where(message => message.ContainsKey("result"))
                .SelectMany(message => Complaints(
                    ProtocolSchema.ResultOf(methods[message["id"]!.GetValue<long>()]),
                    message["result"])));
    }

    private static bool IsRequest(JsonObject message) =>
        message.ContainsKey("id") && message.ContainsKey("method");

    // Answers have no method, and are judged with what was asked.
    private static IEnumerable<string> Complaints(string schema, JsonNode? message) =>
        schema.StartsWith(' ') ? [] : SchemaFile.Judge(schema, message)
            .Select(complaint => $"{schema}: {complaint} in {message?.ToJsonString()}");
}
