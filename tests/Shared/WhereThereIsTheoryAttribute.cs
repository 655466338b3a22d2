namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Tests that need a program; where it is not, they say so and are skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereThereIsTheoryAttribute : Xunit.TheoryAttribute
{
    public WhereThereIsTheoryAttribute(string program) =>
        Skip = WhereThereIs.ReasonToSkip(program);
}
