using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>Finds, in a certificate, what became of a scenario.</summary>
/// <remarks>
/// By what the scenario says and not by its place: a certificate of an older version holds for
/// the scenarios that still say the same, wherever they stand now.
/// </remarks>
internal sealed class TrialIndex
{
    private readonly Certificate _certificate;
    private readonly ILookup<string, int> _byDigest;
    private readonly ILookup<string, int> _varied;
    private readonly HashSet<int> _placed = [];

    public TrialIndex(Certificate certificate)
    {
        _certificate = certificate;
        _byDigest = Enumerable.Range(0, certificate.Trials.Length)
            .ToLookup(place => certificate.Trials[place].Digest, StringComparer.Ordinal);
        _varied = Enumerable.Range(0, certificate.Trials.Length)
            .Where(place => certificate.Trials[place].IsVaried)
            .ToLookup(place => certificate.Trials[place].AsWritten, StringComparer.Ordinal);
    }

    /// <summary>The trials that nobody has asked for.</summary>
    public int Strangers => _certificate.Trials.Length - _placed.Count;

    /// <summary>What became of a scenario and its control twin, in whatever
    /// circumstances.</summary>
    public CaseOutcome Of(Scenario scenario)
    {
        var asWritten = Find(scenario, isControl: false);
        int?[] trials = ControlTwin.ExistsFor(scenario)
            ? [asWritten, Find(ControlTwin.Of(scenario), isControl: true)]
            : [asWritten];
        int?[] all = [.. trials, .. trials.OfType<int>().SelectMany(Varied).Cast<int?>()];
        if (all.FirstOrDefault(place => place is { } one && !IsObeyed(one)) is { } failing)
        {
            return new(
                Status.Fail, Describe.Result(_certificate.Trials[failing].Finding), failing);
        }

        return trials.Contains(null)
            ? new(Status.NotRun, Describe.Of(Status.NotRun), trials.Max())
            : new(Status.Pass, Describe.Of(Status.Pass), asWritten);
    }

    // Of two trials of one scenario the worse one counts, whoever wrote them both down.
    private int? Find(Scenario scenario, bool isControl)
    {
        List<int> places =
        [
            .. _byDigest[ScenarioDigest.Of(scenario)]
                .Where(place => _certificate.Trials[place].IsControl == isControl)
                .OrderBy(IsObeyed)
                .ThenByDescending(place => _certificate.Trials[place].Id == scenario.Id),
        ];
        _placed.UnionWith(places);
        return places is [var first, ..] ? first : null;
    }

    private List<int> Varied(int place)
    {
        List<int> places = [.. _varied[_certificate.Trials[place].Id]];
        _placed.UnionWith(places);
        return places;
    }

    private bool IsObeyed(int place) => _certificate.Trials[place].Finding == Finding.Obeyed;
}
