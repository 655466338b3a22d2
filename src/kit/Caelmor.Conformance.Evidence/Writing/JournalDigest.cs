using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Journaling;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Writes a journal down.</summary>
internal static class JournalDigest
{
    public static TrialJournal Of(IEnumerable<JournalEntry> journal)
    {
        string[] entries = [.. journal.Select(entry => entry.ToString())];
        return new(Sha256.Of(entries), [.. entries]);
    }
}
