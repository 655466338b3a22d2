using Caelmor.Persistence.Packages.Tests.Packages;
using Caelmor.Persistence.Packages.Tests.Running;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>The implementer's guide, walked once, from a clone to a certificate.</summary>
public sealed class Guided(Packed packed) : IAsyncLifetime
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("caelmor-guide-");
    private Walk? _walk;

    /// <summary>Its blocks of commands.</summary>
    internal static IReadOnlyList<Block> Blocks { get; } =
        Document.Read("docs", "implementers-guide.md");

    /// <summary>What became of the block in that line.</summary>
    internal ProgramRun At(int line) => _walk!.At(line);

    public Task InitializeAsync()
    {
        // It is made for skipped tests, too.
        if (!Thorough.IsLongWanted)
        {
            return Task.CompletedTask;
        }

        // Its reader has not installed the tool before.
        var tool = Repository.File("artifacts", "tool");
        if (Directory.Exists(tool))
        {
            Directory.Delete(tool, recursive: true);
        }

        _walk = new(Repository.Root, _scratch.FullName);
        return _walk.GoAsync(Blocks
            .Where(block => WhereThereIs.ReasonToSkip(block.Needs) is null
                && (Thorough.IsWanted || !block.IsLong))
            .Select(block => block with
            {
                Commands = Packing.Instead(block.Commands, packed.Folder),
            }));
    }

    public Task DisposeAsync()
    {
        _scratch.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
