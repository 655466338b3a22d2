using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Judging;

/// <summary>Only under its own canon, and as a whole, can a certificate be judged again.</summary>
internal static class CanonCheck
{
    public static IEnumerable<string> Check(Certificate certificate, Suite suite)
    {
        var (then, now) = (certificate.Canon, CanonDigest.Of(suite));
        var difference =
            then.Version != now.Version ? $"version {then.Version}, not {now.Version}"
            : then.Features != now.Features ? "other feature files"
            : then.Register != now.Register || !then.Rules.SequenceEqual(now.Rules)
                ? "another register"
            : null;
        return difference is null
            ? CheckTrials(certificate, suite)
            :
            [
                "It was issued under another canon than this certifier's: "
                + $"{difference}. It can't be judged again here; 'holds' says what of it still "
                + "stands.",
            ];
    }

    private static List<string> CheckTrials(Certificate certificate, Suite suite)
    {
        var ids = new TrialIds(suite);
        var found = certificate.Trials.CountBy(trial => trial.Id).ToDictionary();
        var expected = suite.Trials.Select(ids.Of).ToList();
        var known = expected.ToHashSet();
        List<string> objections =
        [
            .. found.Where(one => one.Value > 1)
                .Select(one => $"The trial {one.Key} is there {one.Value} times."),
            .. found.Keys.Where(id => !known.Contains(id))
                .Select(id => $"The trial {id} is none of this canon."),
            .. expected.Where(id => !found.ContainsKey(id))
                .Select(id => $"The trial {id} is missing: a partial run has no certificate."),
        ];
        return objections.Count > 0 || certificate.Trials.Select(one => one.Id)
            .SequenceEqual(expected)
            ? objections
            : ["The trials do not stand in the order of the files."];
    }
}
