using System.Runtime.CompilerServices;

namespace Caelmor.Gherkin.Running;

/// <summary>Knows which scenario's code threw an exception, on whatever thread.</summary>
/// <remarks>
/// What a scenario starts (threads, tasks, timers) inherits the ambient value. When an exception
/// has left its thread that value is gone; so it is noted where the exception is thrown.
/// </remarks>
internal static class Origin
{
    private static readonly AsyncLocal<ScenarioExecution?> Ambient = new();
    private static readonly ConditionalWeakTable<Exception, ScenarioExecution> Thrown = [];

    public static void Enter(ScenarioExecution execution) => Ambient.Value = execution;

    public static void Note(Exception exception)
    {
        if (Ambient.Value is { } execution)
        {
            Thrown.TryAdd(exception, execution);
        }
    }

    public static ScenarioExecution? Of(Exception exception) =>
        Thrown.TryGetValue(exception, out var execution) ? execution : Ambient.Value;
}
