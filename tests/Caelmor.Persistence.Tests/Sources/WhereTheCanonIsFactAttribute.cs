using Caelmor.Persistence.Specs.Register;
using Caelmor.Persistence.Specs.Sources;
using Caelmor.Persistence.Tests.Shared;
using Xunit;

namespace Caelmor.Persistence.Tests.Sources;

/// <summary>
/// A test that needs the designers' documents; where they are not, it says so and is skipped.
/// </summary>
/// <remarks>The documents are not ours to publish, so a checkout by itself has only their
/// digests.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereTheCanonIsFactAttribute : FactAttribute
{
    public WhereTheCanonIsFactAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = $"Found no folder '{Folder}' with the stage documents. "
                + $"Put them there, or name their folder in {Variable}.";
        }
    }

    internal static string Folder { get; } = Path.GetFullPath(
        Environment.GetEnvironmentVariable(Variable)
        ?? Path.Combine(Repository.Root, "..", "shared", "canon"));

    internal static IReadOnlyDictionary<string, string> Documents() =>
        SourceFolder.Read(CanonRegister.Load(), Folder);

    private const string Variable = "CAELMOR_CANON";
}
