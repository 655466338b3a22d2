using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Who is to be certified; with nothing given, the one that is known to conform.</summary>
/// <param name="Implementation">Somebody's own; null for one that is built in.</param>
/// <param name="Command">Starts somebody's own in a process; null if it is none.</param>
/// <param name="Mutant">The mutant to try; null for none.</param>
internal sealed record SubjectRequest(
    ImplementationSource? Implementation, string? Command, string? Mutant)
{
    /// <summary>What was named; null if nothing was.</summary>
    public string? Named => Mutant ?? Implementation?.Path ?? Command;

    /// <summary>How many trials run side by side, if nobody says otherwise.</summary>
    /// <remarks>Behind a pipe, the other process works while this one waits.</remarks>
    public int UsualJobs =>
        Command is null ? CertifierOptions.UsualJobs : Environment.ProcessorCount;
}

/// <summary>Who is certified: the one that is known to conform, a mutant, or somebody's
/// own.</summary>
/// <param name="Subject">The one who is tried.</param>
/// <param name="Title">What reports call it: name, version and where it comes from.</param>
/// <param name="Mutant">The mutant, if it is one.</param>
/// <param name="Identity">Says in a certificate who was tried.</param>
internal sealed record TriedSubject(
    ISubject Subject, string Title, MutantOnTrial? Mutant, Func<SubjectIdentity> Identity)
    : IDisposable
{
    /// <summary>The one that the caller asks for.</summary>
    /// <param name="known">Who is tried if nobody is named; null for the one of the spec.</param>
    /// <param name="jobs">How many trials run side by side.</param>
    /// <param name="limit">How long an answer may take.</param>
    /// <exception cref="StopException">There is none, or it does not load or start.</exception>
    public static async Task<TriedSubject> OfAsync(
        SubjectRequest request, Spec spec, ISubject? known, int jobs, TimeSpan limit)
    {
        if (request.Command is { } command)
        {
            var theirs = await StartAsync(spec, command, jobs, limit);
            return new(theirs, $"{theirs.Name} {theirs.Version} ({command})", Mutant: null, () =>
                SubjectIdentity.OfCommand(theirs.Name, theirs.Version, command));
        }

        if (request.Mutant is { } name)
        {
            var mutant = KnownSpecs.Mutant(name, spec);
            return new(mutant.Subject, mutant.Name, mutant, () =>
                SubjectIdentity.BuiltIn(mutant.Subject));
        }

        if (request.Implementation is { } source)
        {
            var theirs = source.Load(spec.Subjects);
            var file = Path.GetFileName(source.Path);
            return new(theirs, $"{theirs.Name} {theirs.Version} ({file})", Mutant: null, () =>
                SubjectIdentity.OfAssembly(theirs, source.Path));
        }

        known ??= spec.Subjects.Default;
        return new(known, $"{known.Name} {known.Version}", Mutant: null, () =>
            SubjectIdentity.BuiltIn(known));
    }

    /// <summary>Ends the processes that were started for it, if any were.</summary>
    public void Dispose() => (Subject as IDisposable)?.Dispose();

    private static async Task<ISubject> StartAsync(
        Spec spec, string command, int jobs, TimeSpan limit) =>
        await spec.Subjects.StartAsync(command, jobs, limit) ?? throw StopException.Misuse(
            $"--exec starts an adapter in another process, and of {spec.Id} whoever is tried runs in "
            + "this process alone. Name its assembly with --implementation.");
}
