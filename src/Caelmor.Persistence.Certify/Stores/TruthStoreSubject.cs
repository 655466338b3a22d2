using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.TruthStoreSpecs.Processes;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>Which store is certified: the one that comes along, a mutant, or somebody's
/// own.</summary>
/// <param name="Implementation">The store.</param>
/// <param name="Start">Starts a process that has it open.</param>
/// <param name="Title">What reports call it.</param>
/// <param name="Mutant">The mutant, if it is one.</param>
internal sealed record TruthStoreSubject(
    ITruthStoreImplementation Implementation,
    StoreProcessStart Start,
    string Title,
    MutantOnTrial? Mutant)
{
    private const string File = "file";

    /// <summary>The one that the caller asks for.</summary>
    /// <exception cref="StopException">There is none, or it does not load.</exception>
    public static TruthStoreSubject Of(CertifyRequest request)
    {
        Check(request);
        if (request.Subject.Mutant is { } name)
        {
            var mutant = MutantNames.One(name, Spec.TruthStore);
            return new(mutant.Store!, StoreHolder.Of(mutant: name), name, mutant);
        }

        if (request.Subject.Implementation is { } source)
        {
            var theirs = source.LoadStore();
            return new(
                theirs,
                StoreHolder.Of(source),
                $"{theirs.Name} {theirs.Version} ({theirs.File})",
                Mutant: null);
        }

        return EmbeddedOne();
    }

    /// <summary>The store that comes with the project.</summary>
    public static TruthStoreSubject EmbeddedOne()
    {
        var embedded = new EmbeddedStore();
        return new(
            embedded, StoreHolder.Of(), $"{embedded.Name} {embedded.Version}", Mutant: null);
    }

    private static void Check(CertifyRequest request)
    {
        if (request.Subject.Command is not null)
        {
            throw StopException.Misuse(
                "--exec certifies orchestrators, and --spec truth-store certifies stores. Name "
                + "the assembly of a store with --implementation.");
        }

        if (request.Out is not null)
        {
            throw StopException.Misuse(
                "--out writes certificates, and these are the canon's: a truth store has none. "
                + "Leave --out out.");
        }

        if (request.Selection.RerunFailed is not null)
        {
            throw StopException.Misuse(
                "--rerun-failed reads certificates, and these are the canon's: a truth store has "
                + "none. Name rules with --only.");
        }

        if (request.Store is not (null or File))
        {
            throw StopException.Misuse(
                $"found --store '{request.Store}'. With --spec truth-store it takes {File}, the "
                + "store that comes along; --implementation names another one.");
        }

        if (request.Store is not null
            && (request.Subject.Mutant ?? request.Subject.Implementation?.Path) is { } other)
        {
            throw StopException.Misuse(
                $"--store {File} and '{other}' exclude each other: one store is certified at a "
                + "time. Leave one of them out.");
        }
    }
}
