using Caelmor.CommandLine;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.Suites;

/// <summary>Finds the suite that a certificate is judged by: that of its spec.</summary>
internal static class CertifiedSpec
{
    /// <summary>The suite of the spec that the caller names; if none is named, of the
    /// certificate's.</summary>
    /// <exception cref="StopException">The certificate is of a spec that there is not.</exception>
    public static SuiteSource Of(SuiteSource source, bool isNamed, Certificate? certificate) =>
        isNamed || certificate is null
            ? source
            : source with { Spec = KnownSpecs.Find(certificate.Spec.Id) };
}
