using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>Compares a text with the approved one that is locked beside the tests.</summary>
internal static class Approved
{
    public const string Update = "UPDATE_APPROVED";

    public static void ShouldBe(string name, string text)
    {
        var source = Path.Combine(
            Repository.Root, "tests", "Caelmor.Persistence.Tests", "Shape", "Approved", name);
        if (Environment.GetEnvironmentVariable(Update) is not null)
        {
            File.WriteAllText(source, text);
        }

        text.Split('\n').Should().Equal(
            File.ReadAllText(source).Split('\n'),
            "{0} is approved text; if the change is meant, run the tests once with {1}=1 and "
            + "commit the file",
            name,
            Update);
    }
}
