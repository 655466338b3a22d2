using System.Reflection;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Tests.Shape;

/// <summary>What goes over the pipe stands in the document, and nothing else does.</summary>
public sealed class The_protocol_of_grids
{
    private static readonly string Chapter =
        File.ReadAllText(Repository.File("docs", "protocol.md")).Split("## World grids")[1];

    [Fact]
    public void Is_told_method_by_method() => Methods.Should().NotBeEmpty()
        .And.OnlyContain(method => Chapter.Contains($"`{method}`"));

    [Fact]
    public void Is_told_of_no_method_that_there_is_not() =>
        Chapter.Split('\n').Where(line => line.StartsWith("| `"))
            .SelectMany(line => line.Split('|')[1].Split(','))
            .Select(cell => cell.Trim(' ', '`'))
            .Should().BeSubsetOf(Methods);

    private static IEnumerable<string> Methods => new[] { typeof(GridMethods), typeof(PortMethods) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(one => one.IsLiteral)
        .Select(one => (string)one.GetRawConstantValue()!);
}
