using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.TruthStoreSpecs;

/// <summary>What truth stores are certified with.</summary>
public static class TruthStoreSuite
{
    private const string Folder = "truth-store/";
    private const string Register = "truth-store.json";
    private const string Root = "features/" + Folder;

    /// <summary>The suite that travels with this assembly.</summary>
    public static Suite BuiltIn() => Of(BuiltInFeatures());

    /// <summary>The same step definitions and rules, with other feature files.</summary>
    /// <param name="features">The feature files.</param>
    /// <param name="furtherBindings">Paths of assemblies with further step definitions.</param>
    public static Suite Of(
        IEnumerable<FeatureSource> features, params IReadOnlyCollection<string> furtherBindings)
    {
        var own = typeof(TruthStoreSuite).Assembly;
        return new(
            features,
            furtherBindings.Count == 0
                ? BindingSet.From(own)
                : BindingSet.Load([own.Location, .. furtherBindings]),
            LoadRegister());
    }

    /// <summary>The features that travel with this assembly.</summary>
    public static IReadOnlyList<FeatureSource> BuiltInFeatures() =>
    [
        .. FeatureSource.FromResources(typeof(TruthStoreSuite).Assembly, Folder)
            .Select(source => source with { Path = Root + source.Path }),
    ];

    /// <summary>The rules that travel with this assembly. They stand under the canon's.</summary>
    public static CanonRegister LoadRegister()
    {
        using var stream = typeof(TruthStoreSuite).Assembly.GetManifestResourceStream(Register)
            ?? throw new InvalidOperationException($"Found no resource '{Register}'.");
        using var reader = new StreamReader(stream);
        return CanonRegister.Parse(reader.ReadToEnd(), Root + Register, CanonRegister.Load());
    }
}
