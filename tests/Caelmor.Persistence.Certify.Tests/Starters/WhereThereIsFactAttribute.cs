namespace Caelmor.Persistence.Certify.Tests.Starters;

/// <summary>
/// A test that needs a program; where there is none, it says so and is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereThereIsFactAttribute : FactAttribute
{
    public WhereThereIsFactAttribute(string program)
    {
        Program = program;
        Skip = WhereThereIs.ReasonToSkip(program);
    }

    /// <summary>The program.</summary>
    public string Program { get; }
}
