using Caelmor.Persistence.Specs.Protocol.Schemas;

namespace Caelmor.Persistence.Protocol.Tests;

public sealed class The_schemas
{
    private const string Update = "UPDATE_APPROVED";

    [Fact]
    public void Are_those_of_the_types_that_read_the_messages()
    {
        if (Environment.GetEnvironmentVariable(Update) is not null)
        {
            File.WriteAllText(SchemaFile.Path, ProtocolSchema.Text);
        }

        ProtocolSchema.Text.Split('\n').Should().Equal(
            File.ReadAllText(SchemaFile.Path).Split('\n'),
            "the file is published; if the change is meant, run the tests once with {0}=1, commit "
            + "the file, and say it in docs/protocol.md",
            Update);
    }
}
