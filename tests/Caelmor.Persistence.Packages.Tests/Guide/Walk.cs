using Caelmor.Persistence.Packages.Tests.Running;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>Goes through a document from top to bottom, as a reader does.</summary>
/// <remarks>What a block exports, and where it goes, holds for those after it.</remarks>
internal sealed class Walk(string terminal, string scratch)
{
    private readonly Dictionary<int, ProgramRun> _runs = [];

    /// <summary>What became of the block in that line.</summary>
    public ProgramRun At(int line) => _runs[line];

    public async Task GoAsync(IEnumerable<Block> blocks)
    {
        var shell = new Shell(terminal, new Dictionary<string, string> { ["TMPDIR"] = scratch });
        foreach (var block in blocks)
        {
            _runs[block.Line] = await shell.RunAsync(Carried(block.Commands));
        }
    }

    private string Carried(string commands)
    {
        var state = Path.Combine(scratch, "terminal");
        return $"""
            [ -e '{state}' ] && . '{state}'
            trap 'code=$?; export -p > {state}; echo "cd \"$PWD\"" >> {state}; exit $code' EXIT
            set -e
            {commands}
            """;
    }
}
