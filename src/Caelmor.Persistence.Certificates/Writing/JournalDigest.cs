using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Certificates.Writing;

/// <summary>Writes a journal down.</summary>
internal static class JournalDigest
{
    public static TrialJournal Of(IEnumerable<JournalEntry> journal)
    {
        string[] entries = [.. journal.Select(entry => entry.ToString())];
        return new(Sha256.Of(entries), [.. entries]);
    }
}
