using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>
/// Reads the register; whatever is wrong with the text becomes one clear message.
/// </summary>
/// <param name="path">Where the text comes from, for messages.</param>
/// <param name="frame">
/// The register that its rules stand under; null for that of the canon itself.
/// </param>
internal sealed class RegisterReader(string path, CanonRegister? frame)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="InvalidDataException">The text is no register.</exception>
    public RegisterFile Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RegisterFile>(json, Strict)
                ?? throw Bad("it is empty.");
        }
        catch (JsonException error)
        {
            throw Bad($"line {error.LineNumber + 1}, {error.Path}: {error.Message}", error);
        }
    }

    public ImmutableArray<CanonStage> Stages(RegisterFile file) =>
    [
        .. file.Stages.Select(stage => new CanonStage(
            stage.Id,
            stage.Title,
            stage.Locked,
            [.. stage.DependsOn],
            Digests(stage.Context, $"stage {stage.Id}"),
            [.. stage.Sections.Select(section => Section(stage, section))])),
    ];

    public InvalidDataException Bad(string what, Exception? cause = null) =>
        new($"{path} can't be read: {what}", cause);

    private CanonSection Section(
        RegisterFile.Stage stage, RegisterFile.Section section) =>
        new(
            section.Number,
            section.Title,
            Digests(section.Context, $"section {section.Number} of stage {stage.Id}"),
            [.. section.Rules.Select(rule => Rule(stage, section, rule))]);

    private CanonRule Rule(
        RegisterFile.Stage stage, RegisterFile.Section section, RegisterFile.Rule rule) =>
        new(
            new RuleId(rule.Id),
            stage.Id,
            $"{section.Number}. {section.Title}",
            Word<Gate>(rule.Gate, rule.Id),
            rule.Restated,
            rule.ShownBy)
        {
            Strength = Word<Strength>(rule.Strength, rule.Id),
            Source = rule.Source.Count > 0 || (frame is not null && rule.Under is not null)
                ? Digests(rule.Source, $"rule {rule.Id}")
                : throw Bad($"rule {rule.Id} has no source. Give it the digest of its sentence."),
            Under = rule.Under is { } id ? new RuleId(id) : null,
            Account = rule.Account,
        };

    private ImmutableArray<SentenceDigest> Digests(
        IEnumerable<string> texts, string where) =>
    [
        .. texts.Select(text => SentenceDigest.IsDigest(text)
            ? new SentenceDigest(text)
            : throw Bad($"{where} has '{text}' where a SHA-256 of 64 digits is expected.")),
    ];

    private T Word<T>(string word, string rule)
        where T : struct, Enum =>
        Enum.TryParse<T>(word.Replace(" ", "", StringComparison.Ordinal), true, out var value)
            && Enum.IsDefined(value)
            ? value
            : throw Bad(
                $"rule {rule} has the {typeof(T).Name.ToLowerInvariant()} '{word}'. Expected is "
                + $"one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
}
