using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>What does not agree within a certificate.</summary>
/// <remarks>The book repeats certificates, and believes none of them blindly.</remarks>
internal static class Contradictions
{
    public static IEnumerable<string> In(Certificate certificate)
    {
        var (counts, trials) = (certificate.Counts, certificate.Trials);
        var passed = trials.Count(trial => trial.Finding == Finding.Obeyed);
        if (counts.Executed != trials.Length)
        {
            yield return $"It counts {Describe.Count(counts.Executed, "trial")} as executed and "
                + $"holds {trials.Length}.";
        }

        if (counts.Passed != passed)
        {
            yield return $"It counts {Describe.Count(counts.Passed, "trial")} as passed; of those it "
                + $"holds, {passed} did.";
        }

        if (certificate.Decision == Decision.Certified
            && (passed != trials.Length || counts.Expected != trials.Length))
        {
            yield return $"It says that {Describe.Count(counts.Expected, "trial")} "
                + $"{Describe.Verb(counts.Expected, "was", "were")} expected and that all is well; of "
                + $"{Describe.Count(trials.Length, "trial")} that it holds, {passed} passed.";
        }
    }
}
