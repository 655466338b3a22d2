using System.Collections.Immutable;

namespace Caelmor.Conformance.Registers;

/// <summary>Every rule of a spec, and what the spec is made of.</summary>
public sealed class Register
{
    private readonly Dictionary<string, Rule> _byId;

    private Register(string json, string path, IReadOnlyList<Register> above)
    {
        var reader = new RegisterReader(path, above);
        var file = reader.Read(json);
        (Path, Spec, Version) = (path, file.Spec, file.Version);
        (Title, GroupWord) = (file.Title, file.GroupWord);
        Groups = reader.Groups(file);
        Documents = reader.Documents(file, Groups);
        Rules =
        [
            .. Documents.SelectMany(one => one.Sections).SelectMany(section => section.Rules),
        ];
        Files = file.Files.ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (Rules.CountBy(rule => rule.Id).FirstOrDefault(one => one.Value > 1)
            is { Value: > 1 } twice)
        {
            throw reader.Bad(
                $"rule {twice.Key} is there {twice.Value} times. An id is given once.");
        }

        _byId = Rules.ToDictionary(rule => rule.Id);
        reader.CheckReferences(this);
    }

    /// <summary>Where it comes from, such as <c>features/canon/rules.json</c>.</summary>
    public string Path { get; }

    /// <summary>The id of the spec.</summary>
    public string Spec { get; }

    /// <summary>The version of the spec.</summary>
    public int Version { get; }

    /// <summary>What its rules are the rules of, in the middle of a sentence.</summary>
    public string Title { get; }

    /// <summary>What one of its groups is called.</summary>
    public string GroupWord { get; }

    /// <summary>The groups, in the order in which they are shown.</summary>
    public ImmutableArray<Group> Groups { get; }

    /// <summary>The documents, in their order.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>All rules, in the order of the documents.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>
    /// The digest of each feature file of this version, by its path from the project's root.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    /// <summary>Reads a register.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">Where it comes from, for messages.</param>
    /// <param name="above">The registers of other specs, under whose rules its own may
    /// stand.</param>
    /// <exception cref="InvalidDataException">The text is none; the message says where and
    /// why.</exception>
    public static Register Parse(
        string json, string path, params IReadOnlyList<Register> above) =>
        new(json, path, above);

    /// <summary>The rule of this number, or null if there is none.</summary>
    public Rule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The rules whose numbers are most like a number that is none.</summary>
    public IEnumerable<Rule> Like(string id) =>
        Rules.Where(rule => rule.Id.StartsWith(Head(id), StringComparison.Ordinal));

    private static string Head(string id) => id.Contains('.') ? id[..id.LastIndexOf('.')] : id;
}
