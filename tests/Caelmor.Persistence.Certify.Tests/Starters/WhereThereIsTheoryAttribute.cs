namespace Caelmor.Persistence.Certify.Tests.Starters;

/// <summary>The same, for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereThereIsTheoryAttribute : TheoryAttribute
{
    public WhereThereIsTheoryAttribute(string program)
    {
        Program = program;
        Skip = WhereThereIs.ReasonToSkip(program);
    }

    /// <summary>The program.</summary>
    public string Program { get; }
}
