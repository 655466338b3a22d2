namespace Caelmor.Conformance.Evidence.Tests.Samples;

/// <summary>Compares a text with the approved one in <c>docs</c>.</summary>
internal static class Published
{
    private const string Update = "UPDATE_APPROVED";

    public static void ShouldBe(string name, string text)
    {
        var file = Repository.File("docs", name);
        if (Environment.GetEnvironmentVariable(Update) is not null)
        {
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).Should().Be(
            text,
            "docs/{0} is approved text; if the change is meant, run the tests once with {1}=1 and "
            + "commit the file",
            name,
            Update);
    }
}
