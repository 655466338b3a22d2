using System.Reflection;
using Caelmor.AuditLedger.Specs.Piping;

namespace Caelmor.AuditLedger.Specs.Tests.Shape;

/// <summary>What goes over the pipe stands in the document, and nothing else does.</summary>
public sealed class The_protocol_of_ledgers
{
    private static readonly string Chapter = File.ReadAllText(Repository.File("docs", "protocol.md"))
        .Split("## Audit ledgers")[1].Split("## World grids")[0];

    [Fact]
    public void Is_told_method_by_method() => Methods.Should().NotBeEmpty()
        .And.OnlyContain(method => Chapter.Contains($"`{method}`"));

    [Fact]
    public void Is_told_of_no_method_that_there_is_not() =>
        Chapter.Split('\n').Where(line => line.StartsWith("| `"))
            .SelectMany(line => line.Split('|')[1].Split(','))
            .Select(cell => cell.Trim(' ', '`'))
            .Should().BeEquivalentTo(Methods);

    private static IEnumerable<string> Methods => typeof(LedgerPipe).Assembly
        .GetType("Caelmor.AuditLedger.Specs.Evidence.TalkWords", throwOnError: true)!
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(one => (string)one.GetRawConstantValue()!);
}
