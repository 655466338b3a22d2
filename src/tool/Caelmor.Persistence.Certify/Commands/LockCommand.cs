using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Holds the feature files of a new version of a spec fast.</summary>
/// <param name="named">The folder of its features; null for where they lie in the
/// project.</param>
internal sealed class LockCommand(Screen screen, Spec spec, string? named)
{
    private readonly string _folder = named ?? spec.Files.Folder;

    private string RegisterFile => GivenRegister.PathIn(_folder);

    public ExitCode Run()
    {
        if (FileKinds.Of(RegisterFile) == FileKind.None)
        {
            throw StopException.Misuse(
                $"found no file '{RegisterFile}'. Expected the folder of the features of {spec.Id}, "
                + $"with its {SpecFiles.RegisterName}.");
        }

        try
        {
            Rewrite();
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException
            or UnauthorizedAccessException)
        {
            throw StopException.Misuse($"'{RegisterFile}': {unusable.Message}");
        }

        return ExitCode.Success;
    }

    private void Rewrite()
    {
        var carried = GivenRegister.Text(RegisterFile);
        var register = GivenRegister.Parse(carried.Text, RegisterFile, spec);
        IReadOnlyList<FeatureSource> sources =
        [
            .. FeatureFiles.In(_folder)
                .Select(source => source with { Path = $"{spec.Files.Folder}/{source.Path}" }),
        ];
        var changes = FeatureLock.Compare(register, sources);
        foreach (var change in changes)
        {
            screen.Line($"{change.Kind.ToString().ToLowerInvariant(),-8} {change.Path}");
        }

        File.WriteAllText(RegisterFile, FeatureLock.Rewrite(carried.Text, RegisterFile, sources));
        var count = Count.Of(sources.Count, "feature file");
        var held = $"Version {register.Version} of {spec.Id} holds {count} fast";
        screen.Line($"{held}; {changes.Length} differed.");
        foreach (var difference in carried.Differences)
        {
            screen.Line($"{difference} It is written with line feeds, as git keeps it.");
        }

        if (changes.Length > 0)
        {
            screen.Line($"If what a rule asks for has changed, raise the version in {RegisterFile}.");
        }
    }
}
