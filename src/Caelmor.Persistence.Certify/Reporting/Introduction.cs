using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>Says who is tried, and by what.</summary>
internal static class Introduction
{
    public static void Write(
        Screen screen, Subject subject, Suite suite, Selection selection, int? seed)
    {
        if (subject.Mutant is { } mutant)
        {
            screen.Line($"[bold]{mutant.Name}[/], wrong on purpose: a mutant of {mutant.Breaks}");
            screen.Line($"{mutant.Sentence}");
        }
        else
        {
            screen.Line(
                $"[bold]{subject.Title}[/], version {suite.Register.Version} of the canon");
        }

        if (seed is not null)
        {
            const string Otherwise = "The trials are shuffled, and other worlds generated";
            screen.Line($"{Otherwise}; --seed {seed} gives the same again.");
        }

        if (selection.Account is { } account)
        {
            screen.Line($"{account}");
        }

        screen.Line();
    }
}
