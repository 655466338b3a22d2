namespace Caelmor.Persistence.Specs.Register;

/// <summary>The register as it lies in <c>features/canon.json</c>.</summary>
internal sealed record RegisterFile(
    int Version,
    IReadOnlyList<RegisterFile.Stage> Stages,
    IReadOnlyDictionary<string, string> Files)
{
    internal sealed record Stage(
        string Id,
        string Title,
        bool Locked,
        IReadOnlyList<StageDependency> DependsOn,
        IReadOnlyList<string> Context,
        IReadOnlyList<Section> Sections);

    internal sealed record Section(
        int Number, string Title, IReadOnlyList<string> Context, IReadOnlyList<Rule> Rules);

    internal sealed record Rule(
        string Id,
        string Gate,
        string Strength,
        string Restated,
        string ShownBy,
        IReadOnlyList<string> Source,
        string? Under,
        Account Account);
}
