using Caelmor.CommandLine;
using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.Words;
using Spectre.Console;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>The kill matrix: who caught which mutant, and what nothing proves yet.</summary>
internal sealed class KillMatrixReport(Screen screen, KillMatrix matrix)
{
    /// <param name="isComplete">Whether all mutants were tried: else gaps mean nothing.</param>
    public void Write(bool isComplete)
    {
        WriteTable();
        foreach (var survivor in matrix.Survivors)
        {
            WriteSurvivor(survivor);
        }

        WriteSurvivingVariants();
        if (isComplete)
        {
            WriteGaps();
        }

        var survivors = matrix.Survivors.Count() + matrix.SurvivingVariants.Count();
        var variants = matrix.Rows.Sum(row => row.Variants.Length);
        var tried = variants == 0
            ? $"{Count.Of(matrix.Rows.Length, "mutant")} tried."
            : $"{Count.Of(matrix.Rows.Length, "mutant")} tried, and "
                + $"{Count.Of(variants, "variant")} that lie low.";
        screen.Line(survivors == 0
            ? (FormattableString)$"[bold green]ALL CAUGHT[/]  {tried}"
            : $"[bold red]{survivors} SURVIVED[/]  {tried}");
    }

    private void WriteTable()
    {
        var table = Sheet.WithHead(
            screen, "mutant", "breaks", "cases", "lying low", "caught by", "for the reason");
        foreach (var row in matrix.Rows)
        {
            table.AddRow(
                Sheet.Cell($"{row.Mutant.Name}"),
                Sheet.Cell($"{row.Mutant.Breaks}"),
                Sheet.Cell($"{row.Catching.Length} of {row.Failing.Count()}"),
                Sheet.Cell($"{LyingLow(row)}"),
                row.IsKilled
                    ? Sheet.Cell($"{Describe.Of(row.Catching[0].Scenario.Location)}")
                    : Sheet.Cell($"[bold red]SURVIVED[/]"),
                Sheet.Cell($"{(row.IsKilled ? Cause.Reason(row.Catching[0].Failing!) : string.Empty)}"));
        }

        screen.Write(0, table);
        screen.Line(
            $"[dim]cases: those of its own rule that caught it, of all that failed on it; lying low: variants caught, of those tried[/]");
        screen.Line();
    }

    private void WriteSurvivor(KillMatrixRow row)
    {
        screen.Line($"[bold red]Survivor:[/] {row.Mutant.Name}, of rule {row.Mutant.Breaks}");
        screen.Line(2, $"{row.Mutant.Sentence}");
        screen.Line(2, $"It was to be caught by a step that says: {row.Mutant.CaughtBy}");
        var failing = row.FailingOfItsRule.ToList();
        if (failing.Count == 0)
        {
            screen.Line(
                2, $"No scenario of its rule failed; of other rules, {row.Failing.Count()} did.");
        }

        foreach (var one in failing)
        {
            screen.Line(2, $"Failed, but for another reason: {one.Failing!.Result.Explanation}");
        }

        screen.Line();
    }

    private static string LyingLow(KillMatrixRow row)
    {
        var tried = row.Variants.Count(one => one.Variant.Subject is not null);
        return tried == 0 ? "" : $"{row.Variants.Count(one => one.Catching is not null)} of {tried}";
    }

    private void WriteSurvivingVariants()
    {
        foreach (var (mutant, one) in matrix.SurvivingVariants)
        {
            var which = $"{one.Variant.Condition}, of rule {mutant.Breaks}";
            screen.Line($"[bold red]Lies low and survives:[/] {mutant.Name}, {which}");
            foreach (var why in Otherwise(one))
            {
                screen.Line(2, $"{why}");
            }
        }

        foreach (var (row, variant) in matrix.Rows
            .SelectMany(row => row.Variants, (row, one) => (row, one.Variant))
            .Where(one => one.Variant.Subject is null))
        {
            var why = $"{variant.Condition}: {variant.WhyNone}";
            screen.Line($"[dim]Can't lie low:[/] {row.Mutant.Name}, {why}");
        }
    }

    private static IEnumerable<string> Otherwise(VariantRow survivor) =>
        survivor.Otherwise.IsEmpty
            ? ["No scenario of its rule failed."]
            : survivor.Otherwise.Select(trial => trial.Result.Explanation).Distinct().Select(why =>
                $"Failed, but for another reason: {why}");

    private void WriteGaps()
    {
        foreach (var definition in matrix.NeverFailed)
        {
            screen.Line($"[yellow]No mutant makes this step fail:[/] {definition}");
        }

        foreach (var rule in matrix.WithoutMutant)
        {
            screen.Line($"[yellow]Scenarios catch no mutant:[/] {rule.Id} {rule.Restated}");
        }

        if (matrix.NeverFailed.Length + matrix.WithoutMutant.Length > 0)
        {
            screen.Line();
        }
    }
}
