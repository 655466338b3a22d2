using System.Text.Json.Nodes;
using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Certify.Tests.Implementations;
using Caelmor.Persistence.Specs;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>With --json there is one document on standard output, and nothing else.</summary>
public sealed class MachineTests
{
    [Fact]
    public async Task The_published_schema_is_the_one_of_the_types()
    {
        var file = Repository.File("docs", "answers.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is not null)
        {
            await File.WriteAllTextAsync(file, AnswerFile.Schema);
        }

        (await File.ReadAllTextAsync(file)).Should().Be(
            AnswerFile.Schema, "docs/answers.schema.json is approved text: UPDATE_APPROVED=1");
    }

    [LongFact]
    public async Task A_rejection_is_told_with_rules_groups_and_failures()
    {
        var run = await Executable.RunAsync(
            "--json", "--mutant", "commits-what-it-has", "--only", "21.1-6.4", "--timeout", "120");
        var answer = Document(run, "certify");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        $"{answer["decision"]}".Should().Be("rejected");
        $"{answer["restrictedTo"]}".Should().Be("21.1-6.4");
        answer["counts"]!["expected"]!.GetValue<int>().Should().Be(CanonSpec.Suite().Trials(seed: 0).Count());
        var rule = answer["rules"]!.AsArray().Single(one => $"{one!["id"]}" == "21.1-6.4")!;
        $"{rule["result"]}".Should().Be("broken");
        answer["groups"]!.AsArray().Should().HaveCountGreaterThan(5);
        var failure = answer["failures"]![0]!;
        $"{failure["trial"]}".Should().StartWith("features/canon/stage-21.1/");
        $"{failure["failure"]!["step"]}".Should().StartWith("Then the save is rejected");
        $"{failure["failure"]!["expected"]}".Should().Contain("participant failed");
        run.Errors.Should().Contain("REJECTED", "people read standard error meanwhile");
    }

    [LongFact]
    public async Task What_an_implementation_prints_stays_out_of_it()
    {
        using var workshop = new Workshop();
        var path = workshop.BuildOne($$"""
            {{Workshop.Start}}
            {
                Console.WriteLine("I am here, too!");
                return new ReferenceOrchestrator(s, CanonSteps.Canonical);
            }
            """);

        var run = await Executable.RunAsync(
            "--json", "--implementation", path, "--only", "21.1-6.5", "--timeout", "120");

        $"{Document(run, "certify")["name"]}".Should().Be("theirs");
        run.Errors.Should().Contain("I am here, too!");
    }

    [Theory]
    [InlineData("rules", "rules", "--json", "--gate", "plan")]
    [InlineData("rules", "--json", "rules")]
    [InlineData("mutants", "mutants", "--json", "commits-twice")]
    [InlineData("stopped", "--json", "--mutnat", "x")]
    [InlineData("stopped", "--json", "--only", "99")]
    [InlineData("stopped", "verify", "--json", "no-such.json")]
    [InlineData("stopped", "validity", "no-such.json", "--json")]
    public async Task Every_answer_is_one_document(string kind, params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);
        var answer = Document(run, kind);

        answer["exitCode"]!.GetValue<int>().Should().Be((int)run.ExitCode);
        if (kind == "stopped")
        {
            run.ExitCode.Should().Be(ExitCode.WrongUsage);
            run.Errors.Should().Contain($"{answer["messages"]![0]}");
        }
    }

    private static JsonNode Document(ToolRun run, string kind)
    {
        var answer = JsonNode.Parse(run.Output)!;
        $"{answer["answer"]}".Should().Be(kind);
        answer["exitCode"]!.GetValue<int>().Should().Be((int)run.ExitCode);
        return answer;
    }
}
