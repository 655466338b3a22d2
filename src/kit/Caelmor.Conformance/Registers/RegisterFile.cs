using System.Text.Json.Serialization;

namespace Caelmor.Conformance.Registers;

/// <summary>A register as it lies in <c>rules.json</c>.</summary>
internal sealed record RegisterFile(
    string Spec,
    int Version,
    string Title,
    string GroupWord,
    IReadOnlyList<RegisterFile.GroupEntry> Groups,
    IReadOnlyList<RegisterFile.DocumentEntry> Documents,
    IReadOnlyDictionary<string, string> Files)
{
    internal sealed record GroupEntry(
        string Id,
        string Title,
        string Sentence = "",
        string? Tag = null,
        string? Rule = null,
        bool Part = true);

    internal sealed record DocumentEntry(
        string Id,
        string Title,
        string File,
        bool Locked,
        IReadOnlyList<DocumentDependency> DependsOn,
        IReadOnlyList<string> Context,
        IReadOnlyList<SectionEntry> Sections,
        IReadOnlyList<string>? Cites = null);

    internal sealed record SectionEntry(
        int Number, string Title, IReadOnlyList<string> Context, IReadOnlyList<RuleEntry> Rules);

    internal sealed record RuleEntry(
        string Id,
        string Group,
        string Strength,
        string Restated,
        string ShownBy,
        IReadOnlyList<string> Source,
        string? Under,
        [property: JsonPropertyName("account")] Coverage Coverage);
}
