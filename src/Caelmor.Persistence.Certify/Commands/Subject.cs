using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Planning;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Who is certified: the reference, a mutant, or somebody's own.</summary>
/// <param name="Implementation">The implementation.</param>
/// <param name="Title">What reports call it: name, version and, if it has one, its file.</param>
/// <param name="Mutant">The mutant, if it is one.</param>
internal sealed record Subject(IImplementation Implementation, string Title, MutantOnTrial? Mutant)
{
    /// <summary>Who judges plans: a mutant may have a judge of its own.</summary>
    public PlanJudge PlanJudge => Mutant?.PlanJudge ?? PlanJudge.Canonical;

    /// <summary>The one that the caller asks for.</summary>
    /// <exception cref="StopException">There is none, or it does not load.</exception>
    public static Subject Of(CertifyRequest request)
    {
        if (request.Mutant is { } name)
        {
            var mutant = MutantNames.One(name);
            return new(mutant.Implementation, mutant.Name, mutant);
        }

        if (request.Implementation is { } source)
        {
            var theirs = source.Load();
            return new(theirs, $"{theirs.Name} {theirs.Version} ({theirs.File})", Mutant: null);
        }

        var reference = new ReferenceImplementation();
        return new(reference, $"{reference.Name} {reference.Version}", Mutant: null);
    }
}
