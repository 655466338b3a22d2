using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Judging;

/// <summary>Only under its own canon can a certificate be judged again.</summary>
internal static class CanonCheck
{
    public static IEnumerable<string> Check(Certificate certificate, Suite suite)
    {
        var (then, now) = (certificate.Canon, CanonDigest.Of(suite));
        var difference =
            then.Version != now.Version ? $"version {then.Version}, not {now.Version}"
            : then.Features != now.Features ? "other feature files"
            : then.Register != now.Register ? "another register"
            : null;
        if (difference is not null)
        {
            yield return $"It was issued under another canon than this certifier's: {difference}. "
                + "It can't be judged again here; 'holds' says what of it still stands.";
            yield break;
        }

        var known = suite.Trials.ToDictionary(scenario => scenario.Id);
        foreach (var (id, count) in certificate.Trials.CountBy(trial => trial.Id))
        {
            if (count > 1)
            {
                yield return $"The trial {id} is there {count} times.";
            }

            if (!known.ContainsKey(id))
            {
                yield return $"The trial {id} is none of this canon.";
            }
        }
    }
}
