using Caelmor.Conformance.Features;
using Reqnroll;
using Reqnroll.Bindings;

namespace Caelmor.Conformance.Engine;

/// <summary>Says a step in Reqnroll's types.</summary>
internal static class ReqnrollSteps
{
    /// <summary>The step as Reqnroll's search for definitions takes it.</summary>
    public static StepInstance InstanceOf(Step step, StepContext context) => new(
        (StepDefinitionType)((int)step.Type + 1),
        StepDefinitionKeyword.Given,
        step.KeywordText,
        step.Text,
        step.DocString,
        TableOf(step),
        context);

    /// <summary>The same type, which Reqnroll counts from 1.</summary>
    public static StepType TypeOf(StepDefinitionType type) => (StepType)((int)type - 1);

    /// <summary>Has a runner run the step.</summary>
    public static Task RunAsync(ITestRunner runner, Step step)
    {
        var (table, keyword) = (TableOf(step), step.KeywordText + " ");
        return step.Type switch
        {
            StepType.Given => runner.GivenAsync(step.Text, step.DocString, table, keyword),
            StepType.When => runner.WhenAsync(step.Text, step.DocString, table, keyword),
            _ => runner.ThenAsync(step.Text, step.DocString, table, keyword),
        };
    }

    private static DataTable? TableOf(Step step)
    {
        if (step.Table is null)
        {
            return null;
        }

        // Reqnroll's table keeps the arrays it is given, and bindings may write into it.
        var table = new DataTable([.. step.Table.Header]);
        foreach (var row in step.Table.Rows)
        {
            table.AddRow([.. row]);
        }

        return table;
    }
}
