using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>What of an old certificate still stands under its spec of today.</summary>
/// <param name="Holds">Whether it certified, and nothing that it shows has changed since.</param>
/// <param name="WasCertified">Whether it certified when it was issued.</param>
/// <param name="ToRunAgain">The rules of today that it does not show, with the reason.</param>
/// <param name="Gone">The numbers of rules that it shows and that are no more.</param>
public sealed record CertificateValidity(
    bool Holds,
    bool WasCertified,
    ImmutableArray<OutdatedRule> ToRunAgain,
    ImmutableArray<string> Gone)
{
    /// <summary>Compares a certificate with a suite.</summary>
    public static CertificateValidity Of(Certificate certificate, Suite suite)
    {
        var rules = SpecDigest.Of(suite).Rules;
        var shown = new ShownScenarios(certificate);
        ImmutableArray<OutdatedRule> again =
        [
            .. suite.Register.Rules
                .Select(rule => new OutdatedRule(rule, Reason(rule)))
                .Where(one => one.Reason.Length > 0),
        ];
        var wasCertified = certificate.Decision == Decision.Certified;
        return new(
            wasCertified && again.IsEmpty,
            wasCertified,
            again,
            [.. certificate.Spec.Rules.Keys.Where(id => !rules.ContainsKey(id))]);

        string Reason(Rule rule)
        {
            var then = certificate.Spec.Rules.GetValueOrDefault(rule.Id);
            var unseen = suite.ScenariosOf(rule).Where(scenario => !shown.Has(scenario)).ToList();
            return then is null ? "it is new"
                : then != rules[rule.Id] ? "the register tells it in another way"
                : unseen is [var first, ..]
                    ? $"'{first.Title}' "
                        + (shown.Knows(first) ? "was not obeyed" : "is new or was changed")
                : "";
        }
    }
}
