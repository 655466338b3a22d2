using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Implementations.Processes;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Planning;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Who is certified: the reference, a mutant, or somebody's own.</summary>
/// <param name="Trials">The implementation, for trials.</param>
/// <param name="Title">What reports call it: name, version and where it comes from.</param>
/// <param name="Mutant">The mutant, if it is one.</param>
internal sealed record Subject(ITrialSubject Trials, string Title, MutantOnTrial? Mutant)
    : IDisposable
{
    /// <summary>Who judges plans: a mutant may have a judge of its own.</summary>
    public PlanJudge PlanJudge => Mutant?.PlanJudge ?? PlanJudge.Canonical;

    /// <summary>Says in a certificate who was tried.</summary>
    public required Func<SubjectIdentity> Identity { get; init; }

    /// <summary>The one that the caller asks for.</summary>
    /// <exception cref="StopException">There is none, or it does not load or start.</exception>
    public static async Task<Subject> OfAsync(SubjectRequest request, Conduct conduct)
    {
        if (request.Command is { } command)
        {
            var theirs = await ExecSubject.StartAsync(
                command, conduct.Jobs, conduct.TimeLimit);
            return new(theirs, $"{theirs.Name} {theirs.Version} ({command})", Mutant: null)
            {
                Identity = () =>
                    SubjectIdentity.OfCommand(theirs.Name, theirs.Version, command),
            };
        }

        if (request.Mutant is { } name)
        {
            var mutant = MutantNames.One(name);
            return BuiltIn(mutant.Implementation, mutant.Name, mutant);
        }

        if (request.Implementation is { } source)
        {
            var theirs = source.Load();
            return new(
                new SharedSubject(theirs),
                $"{theirs.Name} {theirs.Version} ({theirs.File})",
                Mutant: null)
            {
                Identity = () => SubjectIdentity.OfAssembly(theirs, source.Path),
            };
        }

        var reference = new ReferenceImplementation();
        return BuiltIn(reference, $"{reference.Name} {reference.Version}", mutant: null);
    }

    /// <summary>Ends the processes that were started for it, if any were.</summary>
    public void Dispose() => (Trials as IDisposable)?.Dispose();

    private static Subject BuiltIn(
        IImplementation implementation, string title, MutantOnTrial? mutant) =>
        new(new SharedSubject(implementation), title, mutant)
        {
            Identity = () => SubjectIdentity.OfAssembly(
                implementation, implementation.GetType().Assembly.Location),
        };
}
