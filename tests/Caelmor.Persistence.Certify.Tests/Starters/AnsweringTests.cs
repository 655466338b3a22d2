using System.Text.Json.Nodes;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Starters;

/// <summary>The starters in Python and JavaScript, as they come out of the certifier.</summary>
public sealed class AnsweringTests : IDisposable
{
    private readonly StarterFolder _folder = new();

    [WhereThereIsFact("python3")]
    public Task Python_says_who_it_is_and_leaves() =>
        ShouldIntroduceItselfAsync("python", "python3", "adapter.py");

    [WhereThereIsFact("node")]
    public Task Node_says_who_it_is_and_leaves() =>
        ShouldIntroduceItselfAsync("node", "node", "adapter.mjs");

    [WhereThereIsFact("python3")]
    public Task Python_refuses_another_protocol() =>
        ShouldRefuseAnotherProtocolAsync("python", "python3", "adapter.py");

    [WhereThereIsFact("node")]
    public Task Node_refuses_another_protocol() =>
        ShouldRefuseAnotherProtocolAsync("node", "node", "adapter.mjs");

    [WhereThereIsFact("python3")]
    public Task Python_does_not_go_on_after_what_is_no_message() =>
        ShouldNameWhatIsNoMessageAsync("python", "python3", "adapter.py");

    [WhereThereIsFact("node")]
    public Task Node_does_not_go_on_after_what_is_no_message() =>
        ShouldNameWhatIsNoMessageAsync("node", "node", "adapter.mjs");

    [WhereThereIsFact("python3", IsLong = true)]
    public Task Python_obeys_when_tried_by_the_command_of_its_README() => ShouldObeyAsync("python");

    [WhereThereIsFact("node", IsLong = true)]
    public Task Node_obeys_when_tried_by_the_command_of_its_README() => ShouldObeyAsync("node");

    public void Dispose() => _folder.Dispose();

    private static string Initialize(int protocol) => new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["id"] = 1,
        ["method"] = "initialize",
        ["params"] = new JsonObject
        {
            ["protocol"] = protocol,
            ["canon"] = "1",
            ["certifier"] = "0.1.0",
        },
    }.ToJsonString() + "\n";

    private async Task ShouldIntroduceItselfAsync(string language, params string[] command)
    {
        var run = await SayAsync(language, Initialize(1), command);

        run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
        var answer = JsonNode.Parse(run.Output)!;
        JsonNode.DeepEquals(answer["result"], new JsonObject
        {
            ["protocol"] = 1,
            ["name"] = language,
            ["version"] = "1.0.0",
        }).Should().BeTrue(run.Output);
    }

    private async Task ShouldRefuseAnotherProtocolAsync(string language, params string[] command)
    {
        var run = await SayAsync(language, Initialize(2), command);

        run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
        JsonNode.Parse(run.Output)!["error"]!["message"]!.ToString().Should()
            .Contain("speaks protocol 1 and was asked for protocol 2")
            .And.Contain($"caelmor-certify new {language} DIR");
    }

    private async Task ShouldNameWhatIsNoMessageAsync(string language, params string[] command)
    {
        foreach (var (said, named) in new[]
        {
            ("Good morning.\n", "Expected a line of JSON"),
            ("{\"id\":1}\n", "Expected a message of JSON-RPC 2.0"),
            ("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":null}\n", "which was never asked"),
            ("{\"jsonrpc\":\"2.0\",\"id\":1}\n", "Expected a request, an answer or a cancel"),
            ("{\"jsonrpc\"", "an end of input within a line"),
        })
        {
            var run = await SayAsync(language, said, command);

            ((int)run.ExitCode).Should().Be(1);
            run.Errors.Should().StartWith("adapter: ").And.Contain(named);
            run.Output.Should().BeEmpty();
        }
    }

    // With all rules it is certified by whoever walks the guide, which has the same command.
    private async Task ShouldObeyAsync(string language)
    {
        await _folder.WriteAsync(language);
        var guide = await File.ReadAllLinesAsync(Repository.File("docs", "implementers-guide.md"));
        guide.Should().Contain(_folder.Commands.Last());

        // Whoever else keeps the machine busy proves nothing about an adapter.
        var run = await _folder.CertifyAsync("--only", "21.1-6.4", "--timeout", "120");

        run.Errors.Should().BeEmpty();
        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Output);
        run.Output.Should().MatchRegex(@"21\.1-6\.4 +20/20 +obeyed");
    }

    private async Task<ToolRun> SayAsync(string language, string input, string[] command)
    {
        if (!Directory.Exists(_folder.Path))
        {
            await _folder.WriteAsync(language);
        }

        return await _folder.RunAsync(input, command[0], command[1..]);
    }
}
