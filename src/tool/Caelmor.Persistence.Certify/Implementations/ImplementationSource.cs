using System.Reflection;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>An implementation that the caller brings.</summary>
/// <param name="Path">Its assembly, as the caller wrote it.</param>
/// <param name="Type">Which of its types, by full or short name; null for the only one.</param>
internal sealed record ImplementationSource(string Path, string? Type)
{
    /// <summary>Loads the assembly and makes somebody to try of it.</summary>
    /// <param name="kind">What it has to be.</param>
    /// <exception cref="StopException">That can't be done, or it does not say who it
    /// is.</exception>
    public ISubject Load(ISubjectKind kind)
    {
        var theirs = Make(kind.Contract);
        var subject = kind.Of(new(theirs, Path, Type));
        return new IntroducedSubject(
            subject,
            Activation.Said(theirs.GetType(), nameof(subject.Name), () => subject.Name),
            Activation.Said(theirs.GetType(), nameof(subject.Version), () => subject.Version));
    }

    /// <summary>Loads the assembly and makes the object.</summary>
    /// <exception cref="StopException">That can't be done.</exception>
    public object Make(Type contract)
    {
        var assembly = TheirAssembly.Open(Path, contract);
        return Activation.Make(
            new Candidates(assembly.File, assembly.Types, contract).Choose(Type));
    }
}

/// <summary>Somebody's own, asked for its name and version once.</summary>
internal sealed class IntroducedSubject(ISubject subject, string name, string version) : ISubject
{
    public string Name => name;

    public string Version => version;

    public ITrialHost Host(CertifierOptions options) => subject.Host(options);

    public ISubject? Recorded(TranscriptBook transcripts) =>
        subject.Recorded(transcripts) is { } recorded
            ? new IntroducedSubject(recorded, name, version)
            : null;
}

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
