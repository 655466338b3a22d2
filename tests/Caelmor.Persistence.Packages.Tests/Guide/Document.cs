using Markdig;
using Markdig.Syntax;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>A document with commands in it.</summary>
internal static class Document
{
    /// <summary>Its blocks of commands, each with the output that follows it.</summary>
    public static IReadOnlyList<Block> Read(params string[] path) =>
        Parse(File.ReadAllText(Repository.File(path)));

    public static IReadOnlyList<Block> Parse(string text)
    {
        var blocks = new List<Block>();
        foreach (var fenced in Markdown.Parse(text).Descendants<FencedCodeBlock>())
        {
            if (fenced.Info == "sh")
            {
                var commands = fenced.Lines.ToString();
                blocks.Add(new(fenced.Line + 1, commands, fenced.Arguments ?? "", []));
            }
            else if (fenced.Info == "text")
            {
                blocks[^1] = Showing(blocks[^1], fenced);
            }
        }

        return blocks;
    }

    private static Block Showing(Block block, FencedCodeBlock output) => block.Shown.Count == 0
        ? block with { Shown = output.Lines.ToString().Split('\n') }
        : throw new FormatException(
            $"Found a second output at line {output.Line + 1}. Expected one for each block.");
}
