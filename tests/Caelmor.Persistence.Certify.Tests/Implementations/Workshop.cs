using Caelmor.Persistence.Certify.Tests.Processes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>Compiles somebody else's assemblies into a folder of their own.</summary>
internal sealed class Workshop : IDisposable
{
    public const string Usings = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Caelmor.Persistence;
        using Caelmor.Persistence.Outcomes;
        using Caelmor.Persistence.Reference;
        using Caelmor.Persistence.Server;
        using Caelmor.Persistence.Truths;

        """;

    /// <summary>The head of the method that a test fills in.</summary>
    public const string Start =
        "public IPersistenceOrchestrator CreateOrchestrator(IGameServer s)";

    private const string Generous = "120";

    private static readonly string[] Needed =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(file => System.IO.Path.GetFileName(file).StartsWith("System.")
                && !file.StartsWith(AppContext.BaseDirectory)),
        typeof(IImplementation).Assembly.Location,
        typeof(Reference.ReferenceImplementation).Assembly.Location,
    ];

    public Workshop() => File.Copy(Needed[^1], Path(System.IO.Path.GetFileName(Needed[^1])));

    public string Folder { get; } = Directory.CreateTempSubdirectory("caelmor-").FullName;

    public string Path(string file) => System.IO.Path.Combine(Folder, file);

    /// <summary>Compiles an assembly and returns its path.</summary>
    public string Build(string name, string code, params string[] references)
    {
        var path = Path(name + ".dll");
        var known = references.Concat(Needed)
            .DistinctBy(System.IO.Path.GetFileName)
            .Select(one => MetadataReference.CreateFromFile(one));
        var result = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            known,
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)
            .Should().BeEmpty();
        return path;
    }

    /// <summary>Has an implementation tried that has the orchestrator Odd at hand.</summary>
    public Task<ToolRun> JudgeAsync(string members, string timeout = Generous) =>
        Tool.RunAsync(Trying(members, timeout));

    /// <summary>Likewise in a process of its own, if it would do something to this one.</summary>
    public Task<ToolRun> JudgeApartAsync(string members) =>
        Executable.RunAsync(Trying(members, Generous));

    /// <summary>Compiles one implementation: a class with whatever a test wants in it.</summary>
    public string BuildOne(string members, string heading = "public sealed class Theirs") =>
        Build("Their", Usings + Class(heading, members));

    /// <summary>Does as the reference does, except for what it is given.</summary>
    public static string Class(string heading, string members = "")
    {
        var name = members.Contains("string Name") ? "" : "public string Name => \"theirs\";";
        var version = members.Contains("string Version") ? "" : "public string Version => \"7.5\";";
        var create = members.Contains("CreateOrchestrator") ? "" : """
            public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
                new ReferenceOrchestrator(server, CanonSteps.Canonical);
            """;
        return $$"""
            namespace Harbour
            {
                {{heading}} : IImplementation { {{name}} {{version}} {{create}} {{members}} }
            }

            """;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string[] Trying(string members, string timeout) =>
    [
        "--implementation",
        Build("Their", Usings + Class("public sealed class Theirs", members) + Odd.Code),
        "--only", "21.1-6.5", "--timeout", timeout,
    ];
}
