using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Writes down the exceptions that no step met.</summary>
public static class UnhandledWriter
{
    /// <summary>Those of a verdict: crashes and faults first.</summary>
    public static IEnumerable<CertifiedException> Of(Verdict verdict)
    {
        var (crashes, faults) = (verdict.Crashes.ToList(), verdict.Faults.ToList());
        return crashes.Select(one => (UnhandledKind.Crash, one))
            .Concat(faults.Select(one => (UnhandledKind.Fault, one)))
            .Concat(verdict.UnhandledExceptions.Except(crashes).Except(faults)
                .Select(one => (UnhandledKind.ForgottenTask, one)))
            .Select(found => new CertifiedException(
                found.Item1, CrashWords.Of(found.one.Exception)));
    }
}
