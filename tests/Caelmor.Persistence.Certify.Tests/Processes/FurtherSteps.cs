using Reqnroll;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>Step definitions that somebody else brings.</summary>
[Binding]
public sealed class FurtherSteps
{
    [Given("nothing in particular")]
    public static void GivenNothing()
    {
    }

    [Given("a step that is wrong itself")]
    public static void GivenABug() => throw new InvalidOperationException("Oh dear.");
}
