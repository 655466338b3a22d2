using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Rules;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>Says who is tried, and by what.</summary>
internal static class Introduction
{
    public static void Write(
        Screen screen,
        string title,
        MutantOnTrial? found,
        Suite suite,
        Selection selection,
        int? seed)
    {
        if (found is { } mutant)
        {
            screen.Line($"[bold]{mutant.Name}[/], wrong on purpose: a mutant of {mutant.Breaks}");
            screen.Line($"{mutant.Sentence}");
        }
        else
        {
            screen.Line(
                $"[bold]{title}[/], version {suite.Register.Version} of {suite.Register.Title}");
        }

        if (seed is not null)
        {
            const string Otherwise = "The trials are shuffled, and other worlds generated";
            screen.Line($"{Otherwise}; --seed {seed} gives the same again.");
        }

        if (selection.Coverage is { } coverage)
        {
            screen.Line($"{coverage}");
        }

        screen.Line();
    }
}
