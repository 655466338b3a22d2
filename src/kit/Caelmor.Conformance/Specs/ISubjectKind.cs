using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Specs;

/// <summary>Who is tried by a spec, and how one comes to be tried.</summary>
public interface ISubjectKind
{
    /// <summary>What one is called, such as <c>orchestrator</c>.</summary>
    string Noun { get; }

    /// <summary>The interface that somebody implements to be tried in this process.</summary>
    Type Contract { get; }

    /// <summary>What is tried if nobody is named: it is known to conform.</summary>
    ISubject Default { get; }

    /// <summary>Somebody's own, out of an assembly.</summary>
    /// <param name="loaded">An instance of a type that implements <see cref="Contract"/>.</param>
    ISubject Of(LoadedObject loaded);

    /// <summary>Somebody's own, in processes that a command starts.</summary>
    /// <param name="command">The command.</param>
    /// <param name="places">How many of its processes may run side by side.</param>
    /// <param name="limit">How long it may take to answer.</param>
    /// <returns>Null for a kind that is tried in this process alone.</returns>
    Task<ISubject?> StartAsync(string command, int places, TimeSpan limit);

    /// <summary>Somebody who is not at hand: it does and says what is written down.</summary>
    /// <param name="name">What it called itself.</param>
    /// <param name="version">Its version.</param>
    /// <param name="transcripts">What was said.</param>
    ISubject Replay(string name, string version, ITranscripts transcripts);
}

/// <summary>Somebody's object, and where it comes from.</summary>
/// <param name="Instance">The object.</param>
/// <param name="Path">The path of its assembly.</param>
/// <param name="Type">The name of its type that was asked for; null for the only one.</param>
public sealed record LoadedObject(object Instance, string Path, string? Type);
