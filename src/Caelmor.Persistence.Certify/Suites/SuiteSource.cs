using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Terminal.Files;
using Caelmor.Persistence.TruthStoreSpecs;

namespace Caelmor.Persistence.Certify.Suites;

/// <summary>Where the suite comes from: built in, or in part from what the caller brings.</summary>
/// <param name="Features">The folder of the caller's features; null for those built in.</param>
/// <param name="Bindings">Further assemblies with step definitions.</param>
internal sealed record SuiteSource(string? Features, IReadOnlyList<string> Bindings)
{
    private const string Pattern = "*.feature";

    /// <summary>What is certified by it.</summary>
    public Spec Spec { get; init; }

    /// <summary>The suite, checked.</summary>
    /// <exception cref="StopException">It has problems.</exception>
    public Suite Load()
    {
        var suite =
            Spec == Spec.TruthStore
                ? TruthStoreSuite.Of(Sources(), [.. Bindings.Select(Found)])
            : Features is null ? new Suite(Sources(), LoadBindings())
            : new Suite(Sources(), LoadBindings()) { Folder = Root(Features) };
        SuiteProblems.StopAt(suite.Problems, this);
        return suite;
    }

    /// <summary>The feature files, as text.</summary>
    /// <exception cref="StopException">There are none.</exception>
    public IReadOnlyList<FeatureSource> Sources()
    {
        if (Features is null)
        {
            return Spec == Spec.TruthStore
                ? TruthStoreSuite.BuiltInFeatures()
                : Suite.BuiltInFeatures();
        }

        if (!Directory.Exists(Features))
        {
            throw StopException.Misuse(
                $"found no folder '{Features}'. --features takes the folder that holds stage-…; "
                + "leave it out for the features that are built in.");
        }

        // Places in messages begin with the folder as the caller wrote it: they lead to the file.
        var root = Root(Features);
        IReadOnlyList<FeatureSource> sources =
        [
            .. FeatureFiles.In(Features)
                .Where(Suite.IsOfTheCanon)
                .Select(source => source with { Path = $"{root}/{source.Path}" }),
        ];
        return sources.Count > 0
            ? sources
            : throw StopException.Misuse(
                $"the folder '{Features}' holds no feature file. Expected {Pattern} files in it, "
                + "in folders named stage-….");
    }

    private static string Root(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    private BindingSet LoadBindings()
    {
        if (Bindings.Count == 0)
        {
            return Suite.BuiltInBindings();
        }

        return BindingSet.Load([typeof(Suite).Assembly.Location, .. Bindings.Select(Found)]);
    }

    private static string Found(string path) => FileKinds.Of(path) switch
    {
        FileKind.Regular => path,
        var kind => throw StopException.Misuse(
            (kind == FileKind.None ? $"found no file '{path}'. " : $"'{path}' is {kind.Words()}. ")
            + "--bindings takes an assembly (.dll) with step definitions."),
    };
}
