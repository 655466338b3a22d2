using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Holds the feature files of a new version of the canon fast.</summary>
internal sealed class LockCommand(Screen screen, string folder)
{
    private string Register => Path.Combine(folder, "canon.json");

    public ExitCode Run()
    {
        if (!File.Exists(Register))
        {
            throw StopException.Misuse(
                $"found no file '{Register}'. Expected the folder of the features, with its "
                + "canon.json.");
        }

        try
        {
            Rewrite();
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException)
        {
            throw StopException.Misuse(unusable.Message);
        }

        return ExitCode.Success;
    }

    private void Rewrite()
    {
        var json = File.ReadAllText(Register);
        var register = CanonRegister.Parse(json);
        var sources = Suite.FeaturesIn(folder);
        var changes = FeatureLock.Compare(register, sources);
        foreach (var change in changes)
        {
            screen.Line($"{change.Kind.ToString().ToLowerInvariant(),-8} {change.Path}");
        }

        File.WriteAllText(Register, FeatureLock.Rewrite(json, sources));
        var count = Count.Of(sources.Count, "feature file");
        var held = $"Version {register.Version} of the canon holds {count} fast";
        screen.Line($"{held}; {changes.Length} differed.");
        if (changes.Length > 0)
        {
            screen.Line($"If what a rule asks for has changed, raise the version in {Register}.");
        }
    }
}
