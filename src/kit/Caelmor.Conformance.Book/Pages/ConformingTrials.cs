using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>What somebody certified did in a trial that another failed.</summary>
internal sealed class ConformingTrials
{
    private readonly Dictionary<(string Digest, bool IsControl), Conforming> _trials = [];

    /// <param name="chapter">The chapter.</param>
    /// <param name="who">The implementation that failed: it is no example for itself.</param>
    public ConformingTrials(Chapter chapter, BookImplementation who)
    {
        var others = chapter.Implementations.Where(one => one != who
            && one.Certificate.Decision == Decision.Certified && one.Contradictions.IsEmpty);
        foreach (var (other, trial) in
            from other in others
            from trial in other.Certificate.Trials
            where trial.Finding == Finding.Obeyed && !trial.Journal.Entries.IsEmpty
            select (other, trial))
        {
            _trials.TryAdd((trial.Digest, trial.IsControl), new(other, trial));
        }
    }

    /// <summary>The same trial, word for word, of the first who is certified and has it; null if
    /// nobody has.</summary>
    public Conforming? Of(CertifiedTrial failed) =>
        _trials.GetValueOrDefault((failed.Digest, failed.IsControl));
}

/// <summary>A trial of somebody who is certified.</summary>
/// <param name="Who">Whose it is.</param>
/// <param name="Trial">The trial.</param>
internal sealed record Conforming(BookImplementation Who, CertifiedTrial Trial);
