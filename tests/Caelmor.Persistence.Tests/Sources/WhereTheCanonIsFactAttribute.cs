using System.Runtime.CompilerServices;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Sources;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Persistence.Tests.Sources;

/// <summary>
/// A test that needs the designers' documents; where they are not, it says so and is skipped.
/// </summary>
/// <remarks>The documents are not ours to publish, so a checkout by itself has only their
/// digests.</remarks>
/// <param name="document">One of them that has to be there.</param>
/// <param name="test">The name of the test.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereTheCanonIsFactAttribute(string document = "stage-21.1.md", [CallerMemberName] string test = "")
    : ConditionalFactAttribute(Missing(document), test)
{
    internal static string Folder { get; } = Path.GetFullPath(
        Environment.GetEnvironmentVariable(Variable)
        ?? Path.Combine(Repository.Root, "..", "shared", "canon"));

    internal static IReadOnlyDictionary<string, string> Documents() =>
        Documents(CanonSpec.Register);

    internal static IReadOnlyDictionary<string, string> Documents(Register register) =>
        SourceFolder.Read(register, Folder);

    private const string Variable = "CAELMOR_CANON";

    private static string? Missing(string document) =>
        File.Exists(Path.Combine(Folder, document))
            ? null
            : $"Found no '{document}' in a folder '{Folder}' with the designers' documents. "
                + $"Put them there, or name their folder in {Variable}.";
}
