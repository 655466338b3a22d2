using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options of certifying that specs bring along.</summary>
internal sealed class TrialOptions
{
    private readonly List<Option<string>> _options =
    [
        .. KnownSpecs.All
            .SelectMany(spec => spec.Options, (spec, option) => (Spec: spec, Option: option))
            .GroupBy(one => one.Option.Name)
            .Select(same => new Option<string>(same.Key)
            {
                Description = string.Join(
                    " ",
                    same.Select(one => $"With {one.Spec.Id}: {one.Option.Description}")),
                HelpName = string.Join('|', same.Select(one => one.Option.HelpName)),
            }),
    ];

    public void AddTo(Command command) => _options.ForEach(command.Add);

    /// <summary>What the trials take place in; null: as usual.</summary>
    /// <exception cref="StopException">The spec has no such option, or the value is
    /// none.</exception>
    public TrialSetting? Read(ParseResult parsed, Spec spec, SubjectRequest subject)
    {
        foreach (var option in _options)
        {
            if (parsed.GetValue(option) is { } value)
            {
                var ofSpec = Of(spec, option.Name);
                DemandOne(ofSpec, value, subject);
                return ofSpec.Read(value);
            }
        }

        return null;
    }

    private static TrialOption Of(Spec spec, string name) =>
        spec.Options.FirstOrDefault(option => option.Name == name)
        ?? throw StopException.Misuse(
            $"{name} is no option of --spec {spec.Id}. Leave it out.");

    // Of a value with several words no more than the first is shown: there may be a secret.
    private static void DemandOne(TrialOption option, string value, SubjectRequest subject)
    {
        if (option.NamesTheSubject && subject.Named is { } other)
        {
            throw StopException.Misuse(
                $"{option.Name} {value.Split(':', '=')[0]} and '{other}' exclude each other: one is "
                + "certified at a time. Leave one of them out.");
        }
    }
}
