using System.Reflection;
using Caelmor.CommandLine;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Makes somebody's object and asks it who it is.</summary>
internal static class Activation
{
    /// <exception cref="StopException">It can't be made.</exception>
    public static object Make(Type type) =>
        Guarded($"the constructor of {type}", () => Activator.CreateInstance(
            type,
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions,
            binder: null,
            args: null,
            culture: null)!);

    /// <exception cref="StopException">It does not say it, or not on a line.</exception>
    public static string Said(Type type, string what, Func<string?> ask)
    {
        var said = Guarded($"{what} of {type}", ask);
        var flaw = string.IsNullOrWhiteSpace(said) ? "empty"
            : said.Any(char.IsControl) ? "several lines"
            : null;
        return flaw is null
            ? said!
            : throw StopException.Misuse(
                $"{what} of {type} is {flaw}. "
                + "Expected a line of text, by which the verdict names the implementation.");
    }

    private static T Guarded<T>(string what, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception error)
        {
            var cause = error is TypeInitializationException { InnerException: { } inner }
                ? inner
                : error;
            throw StopException.Misuse(
                $"{what} threw {cause.GetType().Name}: {Sentences.OneLine(cause.Message)} "
                + "Expected that it needs nothing: what it needs comes with CreateOrchestrator, or "
                + "with Open.");
        }
    }
}
