using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Evidence.Reports;

/// <summary>A decision in a word or two.</summary>
internal static class DecisionWords
{
    public static string Of(Certificate certificate) => Of(certificate.Decision);

    public static string Of(Decision decision) => decision switch
    {
        Decision.Certified => "certified",
        Decision.Rejected => "rejected",
        Decision.NothingCertified => "nothing certified",
        _ => "fault of the harness",
    };
}
