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
        var assembly = TheirAssembly.Open(Path);
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
