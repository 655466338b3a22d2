using System.Collections.Immutable;
using System.Reflection;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>Every rule of the canon, and what the canon is made of.</summary>
public sealed class CanonRegister
{
    private const string Resource = "features/canon.json";

    private readonly Dictionary<string, CanonRule> _byId;

    private CanonRegister(string json, RegisterReader reader, CanonRegister? frame)
    {
        var file = reader.Read(json);
        Version = file.Version;
        Stages = reader.Stages(file);
        Rules =
        [
            .. Stages.SelectMany(stage => stage.Sections).SelectMany(section => section.Rules),
        ];
        Files = file.Files.ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (Rules.CountBy(rule => rule.Id).FirstOrDefault(one => one.Value > 1)
            is { Value: > 1 } twice)
        {
            throw reader.Bad(
                $"rule {twice.Key} is there {twice.Value} times. An id is given once.");
        }

        _byId = Rules.ToDictionary(rule => rule.Id.Text);
        if (Rules.FirstOrDefault(rule =>
            rule.Under is { } id && (frame ?? this).Find(id.Text) is null) is { } lost)
        {
            throw reader.Bad(
                $"rule {lost.Id} stands under {lost.Under}, which is no rule. "
                + $"Name a rule of {(frame is null ? "stage 21.0" : "the canon")}, or null.");
        }
    }

    /// <summary>Reads the register of the canon.</summary>
    internal static RegisterReader Reader { get; } = new(Resource, frame: null);

    /// <summary>The version of the canon.</summary>
    public int Version { get; }

    /// <summary>The documents, in their order.</summary>
    public ImmutableArray<CanonStage> Stages { get; }

    /// <summary>All rules, in the order of the documents.</summary>
    public ImmutableArray<CanonRule> Rules { get; }

    /// <summary>
    /// The digest of each feature file of this version, by its path from the project's root.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    /// <summary>Reads the register that travels with this assembly.</summary>
    public static CanonRegister Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Found no resource '{Resource}'.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads a register.</summary>
    /// <exception cref="InvalidDataException">The text is none; the message says where and
    /// why.</exception>
    public static CanonRegister Parse(string json) => new(json, Reader, frame: null);

    /// <summary>Reads a register whose rules are no canon and stand under it.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">Where it comes from, for messages.</param>
    /// <param name="canon">The canon: a rule that names its rule there needs no source.</param>
    /// <exception cref="InvalidDataException">The text is none; the message says where and
    /// why.</exception>
    public static CanonRegister Parse(string json, string path, CanonRegister canon) =>
        new(json, new RegisterReader(path, canon), canon);

    /// <summary>The rule of this number, or null if there is none.</summary>
    public CanonRule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The rules whose numbers are most like a number that is none.</summary>
    public IEnumerable<CanonRule> Like(string id) =>
        Rules.Where(rule => rule.Id.Text.StartsWith(Head(id), StringComparison.Ordinal));

    private static string Head(string id) => id.Contains('.') ? id[..id.LastIndexOf('.')] : id;
}
