using System.Reflection;

namespace Caelmor.Gherkin.Bindings;

/// <summary>Sees methods through that return tasks.</summary>
/// <remarks>
/// It blocks: a scenario has a thread of its own, so nobody else waits, and a step that returns
/// without having waited for anything costs no switch of threads.
/// </remarks>
internal static class Awaiting
{
    public static object? Finish(object? returned)
    {
        switch (returned)
        {
            case null:
                return null;
            case Task task:
                task.GetAwaiter().GetResult();
                return ResultOf(task);
            case ValueTask task:
                task.AsTask().GetAwaiter().GetResult();
                return null;
            default:
                return IsGeneric(returned.GetType(), typeof(ValueTask<>))
                    ? Finish(AsTask(returned))
                    : returned;
        }
    }

    /// <summary>What a method gives in the end: if it returns a task, the result.</summary>
    public static Type ResultType(Type returned)
    {
        if (returned == typeof(Task) || returned == typeof(ValueTask))
        {
            return typeof(void);
        }

        return IsGeneric(returned, typeof(Task<>)) || IsGeneric(returned, typeof(ValueTask<>))
            ? returned.GenericTypeArguments[0]
            : returned;
    }

    /// <summary>Tells whether it is awaitable and none of the four kinds of task.</summary>
    public static bool IsForeign(Type returned) =>
        ResultType(returned) == returned
        && returned.GetMethod("GetAwaiter", Type.EmptyTypes) is not null;

    private static object? ResultOf(Task task)
    {
        var type = task.GetType();
        return type.IsGenericType ? type.GetProperty("Result")!.GetValue(task) : null;
    }

    private static object? AsTask(object valueTask) =>
        valueTask.GetType().GetMethod("AsTask", BindingFlags.Public | BindingFlags.Instance)!
            .Invoke(valueTask, null);

    private static bool IsGeneric(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
