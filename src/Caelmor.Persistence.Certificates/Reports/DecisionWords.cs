using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Reports;

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
