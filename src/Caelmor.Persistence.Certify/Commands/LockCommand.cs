using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;
using Caelmor.Persistence.Terminal;
using Caelmor.Persistence.Terminal.Files;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Holds the feature files of a new version of the canon fast.</summary>
internal sealed class LockCommand(Screen screen, string folder)
{
    private const long Longest = 16 * 1024 * 1024;

    private string Register => Path.Combine(folder, "canon.json");

    public ExitCode Run()
    {
        if (FileKinds.Of(Register) == FileKind.None)
        {
            throw StopException.Misuse(
                $"found no file '{Register}'. Expected the folder of the features, with its "
                + "canon.json.");
        }

        try
        {
            Rewrite();
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException
            or UnauthorizedAccessException)
        {
            throw StopException.Misuse($"'{Register}': {unusable.Message}");
        }

        return ExitCode.Success;
    }

    private void Rewrite()
    {
        var carried = CarriedText.Of(GivenFile.ReadText(Register, Longest));
        var register = CanonRegister.Parse(carried.Text);
        IReadOnlyList<FeatureSource> sources =
        [
            .. FeatureFiles.In(folder).Where(Suite.IsOfTheCanon)
                .Select(source => source with { Path = $"features/{source.Path}" }),
        ];
        var changes = FeatureLock.Compare(register, sources);
        foreach (var change in changes)
        {
            screen.Line($"{change.Kind.ToString().ToLowerInvariant(),-8} {change.Path}");
        }

        File.WriteAllText(Register, FeatureLock.Rewrite(carried.Text, sources));
        var count = Count.Of(sources.Count, "feature file");
        var held = $"Version {register.Version} of the canon holds {count} fast";
        screen.Line($"{held}; {changes.Length} differed.");
        foreach (var difference in carried.Differences)
        {
            screen.Line($"{difference} It is written with line feeds, as git keeps it.");
        }

        if (changes.Length > 0)
        {
            screen.Line($"If what a rule asks for has changed, raise the version in {Register}.");
        }
    }
}
