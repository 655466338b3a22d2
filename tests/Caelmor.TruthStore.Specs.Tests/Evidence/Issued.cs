using System.Collections.Concurrent;
using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Persistence;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Specs.Tests.Evidence;

/// <summary>Certificates of stores, issued as the tool issues them, each once.</summary>
internal static class Issued
{
    private const string FileStore = "file store";

    // Thoroughly, the file store's is issued in all circumstances; those of others in a few.
    private static readonly Suite Few = TruthStoreSpec.Suite().Under(new FewCircumstances());
    private static readonly Suite All = Thorough.IsWanted ? TruthStoreSpec.Suite() : Few;

    private static readonly Lazy<Task<Certificate>> Certified =
        new(() => IssueAsync(TheTruthStores.Spec.Subjects.Default));

    private static readonly Lazy<Task<Certificate>> OfAFew =
        new(() => IssueAsync(new TruthStoreSubject(new FewStore(), StoreHolder.Of(null))));

    private static readonly ConcurrentDictionary<string, Lazy<Task<Certificate>>> Mutants = [];

    /// <summary>The file store's.</summary>
    public static Task<Certificate> ToTheFileStore => Certified.Value;

    /// <summary>The same, under another name, and soon judged again.</summary>
    public static Task<Certificate> InAFewCircumstances => OfAFew.Value;

    /// <summary>That of a mutant.</summary>
    public static Task<Certificate> To(string mutant) => Mutants.GetOrAdd(
        mutant,
        name => new(() => IssueAsync(TheTruthStores.Spec.Mutant(name)!.Subject))).Value;

    /// <summary>Certifies a store with everything that is said written down.</summary>
    public static Task<Certificate> IssueAsync(ISubject store, TimeSpan? limit = null) =>
        IssuedCertificate.IssueAsync(SuiteFor(store.Name), store, limit);

    /// <summary>Judges it again, with no store at hand.</summary>
    public static Task<Verification> VerifyAsync(Certificate certificate) =>
        IssuedCertificate.VerifyAsync(
            TheTruthStores.Spec, SuiteFor(certificate.Subject.Name), certificate);

    /// <summary>A forger who knows every digest and recomputes them all, with one trial changed.
    /// </summary>
    public static Certificate Forge(
        Certificate honest, CertifiedTrial trial, Func<CertifiedTrial, CertifiedTrial> change)
    {
        ImmutableArray<CertifiedTrial> trials =
        [
            .. honest.Trials.Select(one => Reseal(one.Id == trial.Id ? change(one) : one)),
        ];
        var passed = trials.Count(one => one.Finding == Finding.Obeyed);
        return CertificateDigest.Seal(honest with
        {
            Trials = trials,
            Counts = honest.Counts with { Passed = passed },
            Decision = passed == trials.Length ? Decision.Certified : Decision.Rejected,
        });
    }

    private static Suite SuiteFor(string store) => store == FileStore ? All : Few;

    private static CertifiedTrial Reseal(CertifiedTrial trial) => CertificateDigest.Seal(trial with
    {
        Journal = trial.Journal with { Digest = Sha256.Of(trial.Journal.Entries) },
    });

    private sealed class FewStore : ITruthStoreImplementation
    {
        public string Name => "file store in a few circumstances";

        public string Version => "1";

        public ITruthStore Open(string place) => new EmbeddedStore().Open(place);
    }
}
