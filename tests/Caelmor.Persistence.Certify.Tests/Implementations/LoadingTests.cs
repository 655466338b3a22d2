using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>What keeps an assembly from being tried: one line each.</summary>
public sealed class LoadingTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task A_type_without_an_assembly_is_wrong_usage() =>
        (await Tool.RunAsync("--type", "Theirs")).ShouldBeRefused(
            ExitCode.WrongUsage, "found no --implementation");

    [Fact]
    public async Task A_file_that_there_is_not() => await RefusedAsync(
        _workshop.Path("Nowhere.dll"), "found no file", "'dotnet build' writes");

    [Fact]
    public async Task A_folder() => await RefusedAsync(_workshop.Folder, "is a folder");

    [Fact]
    public async Task A_file_that_is_no_assembly()
    {
        var file = _workshop.Path("Text.dll");
        await File.WriteAllTextAsync(file, "no assembly");

        await RefusedAsync(file, "is no .NET assembly");
    }

    [Fact]
    public async Task A_damaged_list_of_dependencies()
    {
        var file = _workshop.BuildOne("");
        await File.WriteAllTextAsync(_workshop.Path("Their.deps.json"), "{ oh dear");

        await RefusedAsync(file, "does not load", "Build it anew.");
    }

    [Fact]
    public async Task A_contract_of_another_version()
    {
        var contract = Workshop.Usings.Split("using Caelmor")[0] + """
            [assembly: System.Reflection.AssemblyVersion("9.9.0.0")]
            namespace Caelmor.Persistence { public interface IImplementation { } }
            """;
        var folder = Directory.CreateDirectory(_workshop.Path("other"));
        var built = _workshop.Build("Caelmor.Persistence", contract);
        var other = Path.Combine(folder.FullName, "Caelmor.Persistence.dll");
        File.Move(built, other);
        var file = _workshop.Build(
            "Their", "public class A : Caelmor.Persistence.IImplementation { }", other);

        await RefusedAsync(
            file, "was built against Caelmor.Persistence 9.9.0", "this certifier has", "Build it");
    }

    [Fact]
    public async Task A_contract_of_the_same_version_and_other_content()
    {
        var version = typeof(IImplementation).Assembly.GetName().Version;
        var contract = $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            namespace Caelmor.Persistence { public interface IImplementation { } }
            """;
        var other = _workshop.Build("Caelmor.Persistence", contract);
        var file = _workshop.Build(
            "Their", "public class A : Caelmor.Persistence.IImplementation { }", other);

        await RefusedAsync(file, "does not fit what it was built against", "Build it anew");
    }

    [Theory]
    [InlineData("Wells")]
    [LongInlineData("Spectre.Console")]
    public async Task A_dependency_that_is_missing_even_if_the_certifier_has_its_own(string name)
    {
        var wells = _workshop.Build(
            name, "public static class Well { public static void Up() { } }");
        var file = _workshop.Build(
            "Their",
            Workshop.Usings + Workshop.Class("public class A", "public A() => Well.Up();"),
            wells);
        File.Delete(wells);

        await RefusedAsync(
            file, $"'Their.dll' needs {name} 0.0.0, and {name}.dll is not", "publish");
    }

    public void Dispose() => _workshop.Dispose();

    private static Task RefusedAsync(string file, params string[] parts) =>
        Refusal.ShouldBeToldAsync([file], parts);
}
