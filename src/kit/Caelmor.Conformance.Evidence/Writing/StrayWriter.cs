using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Writes down the exceptions that no step met.</summary>
public static class StrayWriter
{
    /// <summary>Those of a verdict: crashes and faults first.</summary>
    public static IEnumerable<CertifiedStray> Of(Verdict verdict)
    {
        var (crashes, faults) = (verdict.Crashes.ToList(), verdict.Faults.ToList());
        return crashes.Select(one => (StrayKind.Crash, one))
            .Concat(faults.Select(one => (StrayKind.Fault, one)))
            .Concat(verdict.Strays.Except(crashes).Except(faults)
                .Select(one => (StrayKind.ForgottenTask, one)))
            .Select(stray => new CertifiedStray(stray.Item1, CrashWords.Of(stray.one.Exception)));
    }
}
