using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>Only under its own spec, and as a whole, can a certificate be judged again.</summary>
internal static class SpecCheck
{
    public static IEnumerable<string> Check(Certificate certificate, Suite suite)
    {
        var (then, now) = (certificate.Spec, SpecDigest.Of(suite));
        var difference =
            then.Id != now.Id ? $"{then.Id}, not {now.Id}"
            : then.Version != now.Version ? $"version {then.Version}, not {now.Version}"
            : then.Features != now.Features ? "other feature files"
            : then.Register != now.Register || !then.Rules.SequenceEqual(now.Rules)
                ? "another register"
            : null;
        return difference is null
            ? CheckTrials(certificate, suite)
            :
            [
                $"It was issued by caelmor-certify {certificate.Run.Certifier} under another spec than "
                + "this one's: "
                + $"{difference}. It can't be judged again here; 'validity' says what of it still "
                + "stands.",
            ];
    }

    private static List<string> CheckTrials(Certificate certificate, Suite suite)
    {
        var ids = new TrialIds(suite);
        var found = certificate.Trials.CountBy(trial => trial.Id).ToDictionary();
        var expected = suite.Trials(certificate.Run.Seed).Select(ids.Of).ToList();
        var known = expected.ToHashSet();
        List<string> objections =
        [
            .. found.Where(one => one.Value > 1)
                .Select(one => $"The trial {one.Key} is there {one.Value} times."),
            .. found.Keys.Where(id => !known.Contains(id))
                .Select(id => $"The trial {id} is none of this spec."),
            .. expected.Where(id => !found.ContainsKey(id))
                .Select(id => $"The trial {id} is missing: a partial run has no certificate."),
        ];
        return objections.Count > 0 || certificate.Trials.Select(one => one.Id)
            .SequenceEqual(expected)
            ? objections
            : ["The trials do not stand in the order of the files."];
    }
}
