using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Registers;

/// <summary>
/// Reads a register; whatever is wrong with the text becomes one clear message.
/// </summary>
/// <param name="path">Where the text comes from, for messages.</param>
/// <param name="above">The registers of other specs, under whose rules its own may stand.</param>
internal sealed class RegisterReader(string path, IReadOnlyList<Register> above)
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
            throw Bad($"line {JsonErrorText.Line(error, json)}, {JsonErrorText.Of(error)}", error);
        }
    }

    public ImmutableArray<Group> Groups(RegisterFile file)
    {
        if (file.Groups.CountBy(one => one.Id).FirstOrDefault(one => one.Value > 1)
            is { Value: > 1 } twice)
        {
            throw Bad($"group '{twice.Key}' is there {twice.Value} times. An id is given once.");
        }

        return
        [
            .. file.Groups.Select(one => new Group(
                one.Id, one.Title, one.Sentence, one.Tag, one.Rule, one.Part)),
        ];
    }

    public ImmutableArray<Document> Documents(RegisterFile file, ImmutableArray<Group> groups) =>
    [
        .. file.Documents.Select(one => new Document(
            one.Id,
            one.Title,
            one.File,
            one.Locked,
            [.. one.DependsOn],
            Digests(one.Context, $"document {one.Id}"),
            [.. one.Sections.Select(section => Section(one, section, groups))])
        {
            Cites = Cites(one),
        }),
    ];

    public InvalidDataException Bad(string what, Exception? cause = null) =>
        new($"{path} can't be read: {what}", cause);

    /// <exception cref="InvalidDataException">A rule is named that there is not.</exception>
    public void CheckReferences(Register register)
    {
        if (register.Rules.FirstOrDefault(rule =>
            rule.Under is { } id && Above(register).All(one => one.Find(id) is null)) is { } lost)
        {
            throw Bad(
                $"rule {lost.Id} stands under {lost.Under}, which is no rule. Name a rule of "
                + $"{string.Join(" or ", Above(register).Select(one => one.Path))}, or null.");
        }

        if (register.Groups.FirstOrDefault(group =>
            group.ShownRule is { } id && register.Find(id) is null) is { } empty)
        {
            throw Bad(
                $"group '{empty.Id}' has the rule {empty.ShownRule}, which is none. Name a rule of "
                + "this register, or leave \"rule\" out.");
        }
    }

    private IEnumerable<Register> Above(Register register) => above.Count > 0 ? above : [register];

    // A digest says nothing about where its sentence is.
    private ImmutableArray<string> Cites(RegisterFile.DocumentEntry document)
    {
        ImmutableArray<string> cites = [.. document.Cites ?? []];
        if (document.File.Length > 0 && cites.Length > 0)
        {
            throw Bad(
                $"document {document.Id} is in '{document.File}' and cites "
                + $"'{string.Join("', '", cites)}'. Name the file that it is in, or those that it "
                + "cites.");
        }

        var source = document.Sections.SelectMany(section => section.Rules)
            .FirstOrDefault(rule => rule.Source.Count > 0);
        return document.File.Length > 0 || cites.Length > 0 || source is null
            ? cites
            : throw Bad(
                $"rule {source.Id} has a source, and document {document.Id} names no file. Name "
                + "the file that the sentence is in: \"file\", or \"cites\" for single sentences "
                + "of it.");
    }

    private Section Section(
        RegisterFile.DocumentEntry document,
        RegisterFile.SectionEntry section,
        ImmutableArray<Group> groups) =>
        new(
            section.Number,
            section.Title,
            Digests(section.Context, $"section {section.Number} of document {document.Id}"),
            [.. section.Rules.Select(rule => Rule(document, section, rule, groups))]);

    private Rule Rule(
        RegisterFile.DocumentEntry document,
        RegisterFile.SectionEntry section,
        RegisterFile.RuleEntry rule,
        ImmutableArray<Group> groups) =>
        new(
            rule.Id,
            document.Id,
            $"{section.Number}. {section.Title}",
            groups.FirstOrDefault(group => group.Id == rule.Group) ?? throw Unknown(
                "group", rule.Group, rule.Id, groups.Select(group => group.Id)),
            rule.Restated,
            rule.ShownBy)
        {
            Strength = StrengthOf(rule),
            Source = rule.Source.Count > 0 || (above.Count > 0 && rule.Under is not null)
                ? Digests(rule.Source, $"rule {rule.Id}")
                : throw Bad($"rule {rule.Id} has no source. Give it the digest of its sentence."),
            Under = rule.Under,
            Coverage = rule.Coverage,
        };

    private ImmutableArray<SentenceDigest> Digests(
        IEnumerable<string> texts, string where) =>
    [
        .. texts.Select(text => SentenceDigest.IsDigest(text)
            ? new SentenceDigest(text)
            : throw Bad($"{where} has '{text}' where a SHA-256 of 64 digits is expected.")),
    ];

    private Strength StrengthOf(RegisterFile.RuleEntry rule) =>
        Enum.TryParse<Strength>(
            rule.Strength.Replace(" ", "", StringComparison.Ordinal), true, out var value)
            && Enum.IsDefined(value)
            ? value
            : throw Unknown("strength", rule.Strength, rule.Id, Enum.GetNames<Strength>());

    private InvalidDataException Unknown(
        string kind, string word, string rule, IEnumerable<string> words) =>
        Bad(
            $"rule {rule} has the {kind} '{word}'. Expected is one of "
            + $"{string.Join(", ", words).ToLowerInvariant()}.");
}
