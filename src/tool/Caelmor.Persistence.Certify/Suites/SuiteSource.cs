using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.Suites;

/// <summary>Where the suite comes from: built in, or in part from what the caller brings.</summary>
/// <param name="Spec">What is certified by it.</param>
/// <param name="Features">The folder of the caller's features; null for those built in.</param>
/// <param name="Bindings">Further assemblies with step definitions.</param>
internal sealed record SuiteSource(Spec Spec, string? Features, IReadOnlyList<string> Bindings)
{
    private const string Pattern = "*.feature";

    /// <summary>The suite that a certificate is judged by: that of the spec that the caller names;
    /// if none is named, of the certificate's.</summary>
    /// <exception cref="StopException">The certificate is of a spec that there is not.</exception>
    public SuiteSource For(Certificate? certificate, bool isNamed) =>
        isNamed || certificate is null
            ? this
            : this with { Spec = KnownSpecs.Find(certificate.Spec.Id) };

    /// <summary>The suite, checked.</summary>
    /// <exception cref="StopException">It has problems.</exception>
    public Suite Load()
    {
        var sources = Sources();
        var spec = Features is null
            ? Spec
            : Spec with { Files = new(Root(Features), () => sources, Register) };
        var suite = spec.Suite(sources, [.. Bindings.Select(Found)]);
        suite = Features is null ? suite : suite.In(Root(Features));
        SuiteProblems.StopAt(suite.Problems, this);
        return suite;
    }

    /// <summary>The feature files, as text.</summary>
    /// <exception cref="StopException">There are none.</exception>
    public IReadOnlyList<FeatureSource> Sources()
    {
        if (Features is null)
        {
            return Spec.Files.Features;
        }

        if (!Directory.Exists(Features))
        {
            throw StopException.Misuse(
                $"found no folder '{Features}'. --features takes the folder of the spec's "
                + $"features, such as {Spec.Files.Folder}; leave it out for those that are built "
                + "in.");
        }

        // Places in messages begin with the folder as the caller wrote it: they lead to the file.
        var root = Root(Features);
        IReadOnlyList<FeatureSource> sources =
        [
            .. FeatureFiles.In(Features)
                .Select(source => source with { Path = $"{root}/{source.Path}" }),
        ];
        return sources.Count > 0
            ? sources
            : throw StopException.Misuse(
                $"the folder '{Features}' holds no feature file. Expected {Pattern} files in it, "
                + $"as in {Spec.Files.Folder}.");
    }

    /// <summary>What stands beside the features for readers, if anything does.</summary>
    public string Guide()
    {
        if (Features is null)
        {
            return Spec.Files.Guide;
        }

        var path = Path.Combine(Features, SpecFiles.GuideName);
        return FileKinds.Of(path) == FileKind.Regular ? File.ReadAllText(path) : string.Empty;
    }

    /// <summary>The rules: those of the caller's folder where it has a register, else those that are
    /// built in.</summary>
    /// <exception cref="StopException">The folder's register is none.</exception>
    private Register Register() => GivenRegister.In(Root(Features!), Spec) ?? Spec.Register;

    private static string Root(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    private static string Found(string path) => FileKinds.Of(path) switch
    {
        FileKind.Regular => path,
        var kind => throw StopException.Misuse(
            (kind == FileKind.None ? $"found no file '{path}'. " : $"'{path}' is {kind.Words()}. ")
            + "--bindings takes an assembly (.dll) with step definitions."),
    };
}
