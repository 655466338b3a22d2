using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Caelmor.Conformance.Registers;

/// <summary>A rule that is to come to the end of a section, as its register will have it.</summary>
/// <param name="Document">The document of the section.</param>
/// <param name="Section">The section that it is the next rule of.</param>
/// <param name="Group">What it belongs to.</param>
/// <param name="Restated">The statement in the register's words.</param>
/// <param name="ShownBy">What has to show that it is obeyed.</param>
public sealed record RuleDraft(
    Document Document, Section Section, Group Group, string Restated, string ShownBy)
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How strongly its source speaks.</summary>
    public Strength Strength { get; init; } = Strength.Must;

    /// <summary>The digests of the sentences it is made of, in their order.</summary>
    public ImmutableArray<SentenceDigest> Source { get; init; } = [];

    /// <summary>The number of the rule that it stands under; null if it stands under
    /// none.</summary>
    public string? Under { get; init; }

    /// <summary>The next number of the section: none is ever given again.</summary>
    public string Id => $"{Document.Id}-{Section.Number}.{Section.Rules.Length + 1}";

    /// <summary>Its entry in the register, as rules are written there.</summary>
    public string ToJson() =>
        $$"""
                    {
                      "id": {{Json(Id)}},
                      "group": {{Json(Group.Id)}},
                      "strength": {{Json(InWords(Strength))}},
                      "restated": {{Json(Restated)}},
                      "shownBy": {{Json(ShownBy)}},
                      "source": [{{string.Join(", ", Source.Select(one => Json(one.Text)))}}],
                      "under": {{Json(Under)}},
                      "account": "scenarios"
                    }
        """;

    private static string Json(string? text) => JsonSerializer.Serialize(text, Readable);

    private static string InWords(Strength strength) =>
        strength == Strength.MustNot ? "must not" : strength.ToString().ToLowerInvariant();
}
