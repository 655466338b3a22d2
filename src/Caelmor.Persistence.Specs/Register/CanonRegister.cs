using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>Every rule of the canon.</summary>
public sealed class CanonRegister
{
    private const string Resource = "features/canon.json";

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, CanonRule> _byId;

    private CanonRegister(int version, ImmutableArray<CanonRule> rules)
    {
        Version = version;
        Rules = rules;
        _byId = rules.ToDictionary(rule => rule.Id.Text);
    }

    /// <summary>The version of the canon.</summary>
    public int Version { get; }

    /// <summary>All rules, in the order of the documents.</summary>
    public ImmutableArray<CanonRule> Rules { get; }

    /// <summary>Reads the register that travels with this assembly.</summary>
    public static CanonRegister Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Found no resource '{Resource}'.");
        var file = JsonSerializer.Deserialize<RegisterFile>(stream, Strict)
            ?? throw new InvalidOperationException($"'{Resource}' is empty.");
        return new(file.Version, [.. file.AllRules()]);
    }

    /// <summary>The rule of this number, or null if there is none.</summary>
    public CanonRule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The rules whose numbers are most like a number that is none.</summary>
    public IEnumerable<CanonRule> Like(string id) =>
        Rules.Where(rule => rule.Id.Text.StartsWith(Head(id), StringComparison.Ordinal));

    private static string Head(string id) => id.Contains('.') ? id[..id.LastIndexOf('.')] : id;
}
