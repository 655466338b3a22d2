using System.Reflection;
using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Somebody's implementation, made and asked for its name and version once.</summary>
internal sealed class LoadedImplementation : IImplementation
{
    private readonly IImplementation _theirs;

    private LoadedImplementation(IImplementation theirs, string file)
    {
        _theirs = theirs;
        File = file;
        Name = Said(nameof(Name), () => theirs.Name);
        Version = Said(nameof(Version), () => theirs.Version);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>The name of the file that it comes from.</summary>
    public string File { get; }

    /// <exception cref="StopException">It can't be made, or does not say who it is.</exception>
    public static LoadedImplementation Create(Type type, string file)
    {
        var theirs = Guarded($"the constructor of {type}", () => (IImplementation)Activator
            .CreateInstance(
                type,
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions,
                binder: null,
                args: null,
                culture: null)!);
        return new(theirs, file);
    }

    /// <inheritdoc/>
    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        _theirs.CreateOrchestrator(server);

    private string Said(string what, Func<string?> ask)
    {
        var type = _theirs.GetType();
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
                + "Expected that it needs nothing: the server comes with CreateOrchestrator.");
        }
    }
}
