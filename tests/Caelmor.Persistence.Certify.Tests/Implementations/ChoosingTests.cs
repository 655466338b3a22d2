using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>Which type of an assembly is the implementation, and whether it can be made.</summary>
public sealed class ChoosingTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("internal class A", "", "Harbour.A, which is not public")]
    [InlineData("public abstract class A", "", "Harbour.A, which is abstract")]
    [InlineData("public class A<T>", "", "which is generic")]
    [InlineData("public class A", "public A(int port) { }", "no public constructor without")]
    [InlineData("public class A", "private A() { }", "no public constructor without parameters")]
    public async Task Near_misses_are_told(string heading, string members, string found)
    {
        var file = _workshop.BuildOne(members, heading);

        await RefusedAsync(file, "'Their.dll' has no implementation.", found, "Expected a public");
    }

    [Fact]
    public async Task An_orchestrator_alone_is_no_implementation()
    {
        var file = _workshop.Build("Their", Workshop.Usings + """
            public abstract class Saver : IPersistenceOrchestrator
            {
                public abstract ValueTask<SaveOutcome> SaveAsync(
                    Requester requester, CancellationToken cancellation);
                public abstract ValueTask<RestoreOutcome> RestoreAsync(
                    Requester requester, CancellationToken cancellation);
            }
            """);

        await RefusedAsync(file, "Found the orchestrator Saver.", "CreateOrchestrator makes one");
    }

    [Fact]
    public async Task An_assembly_about_something_else_has_none() => await RefusedAsync(
        _workshop.Build("Their", "public class A { }"), "has no implementation. Expected a public");

    [Fact]
    public async Task Of_several_one_is_chosen()
    {
        var file = _workshop.Build("Their", Workshop.Usings
            + Workshop.Class("public class First") + Workshop.Class("public class Second")
            + Workshop.Class("internal class Third")
            + "public class Inn { public class First : Harbour.First { } }");

        await RefusedAsync(
            file,
            "has 3 implementations: Harbour.First, Harbour.Second, Inn+First.",
            "--type First");
        await RefusedAsync(
            [file, "--type", "First"], "2 implementations in 'Their.dll' are called 'First'");
        await RefusedAsync([file, "--type", "Third"], "Harbour.Third is not public");
        await RefusedAsync([file, "--type", "Inn"], "'Inn' in 'Their.dll' does not implement");
        await RefusedAsync([file, "--type", "Harbour.Secnod"], "Did you mean 'Harbour.Second'");
        (await Tool.RunAsync(
            "--implementation", file, "--type", "Inn.First", "--only", "21.1-6.5"))
            .ExitCode.Should().Be(ExitCode.Incomplete);
    }

    [Theory]
    [InlineData("public Theirs() => throw new ArithmeticException(\"One\\nand one\");",
        "the constructor of Harbour.Theirs threw ArithmeticException: One and one.")]
    [InlineData("static Theirs() => int.Parse(\"one\");",
        "the constructor of Harbour.Theirs threw FormatException")]
    [InlineData("public string Name => null;", "Name of Harbour.Theirs is empty")]
    [InlineData("public string Version => \" \";", "Version of Harbour.Theirs is empty")]
    [InlineData("public string Name => \"I\\nCERTIFIED\";", "Name of Harbour.Theirs is several")]
    [InlineData("public string Name => throw new Exception(\"Who?\");",
        "Name of Harbour.Theirs threw Exception: Who?")]
    public async Task One_that_cannot_be_made_or_named_is_not_tried(string members, string found) =>
        await RefusedAsync(_workshop.BuildOne(members), found, "Expected");

    public void Dispose() => _workshop.Dispose();

    private static Task RefusedAsync(string file, params string[] parts) =>
        Refusal.ShouldBeToldAsync([file], parts);

    private static Task RefusedAsync(string[] arguments, params string[] parts) =>
        Refusal.ShouldBeToldAsync(arguments, parts);
}
