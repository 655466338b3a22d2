using System.Collections.Immutable;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Sources;

/// <summary>Compares one section of a document with what the register knows of it.</summary>
internal sealed class SectionDrift
{
    private readonly string _document;
    private readonly Section _known;
    private readonly ImmutableArray<SourceSentence> _found;
    private readonly List<int> _unknown;
    private readonly List<(Rule Rule, int Place)> _present = [];
    private readonly List<Rule> _missing = [];
    private int _missingContext;

    public SectionDrift(string document, Section known, ImmutableArray<SourceSentence> found)
    {
        (_document, _known, _found) = (document, known, found);
        _unknown = [.. Enumerable.Range(0, found.Length)];
        foreach (var (rule, digest) in known.Rules.SelectMany(
            rule => rule.Source, (rule, digest) => (rule, digest)))
        {
            if (Take(digest) is { } place)
            {
                _present.Add((rule, place));
            }
            else
            {
                _missing.Add(rule);
            }
        }

        _missingContext = known.Context.Count(digest => Take(digest) is null);
    }

    // One after the other: each takes what it explains away from the next.
    public IReadOnlyList<DriftFinding> Findings()
    {
        var findings = Moved().ToList();
        findings.AddRange(ChangedRules());
        findings.AddRange(ChangedContext());
        findings.AddRange(Rest());
        return findings;
    }

    private int? Take(SentenceDigest digest)
    {
        // Of two equal sentences the one in its place is the known one.
        var last = _present.Select(one => one.Place).DefaultIfEmpty(-1).Max();
        var at = _unknown.FindIndex(place => place > last && _found[place].Digest == digest);
        at = at >= 0 ? at : _unknown.FindIndex(place => _found[place].Digest == digest);
        if (at < 0)
        {
            return null;
        }

        var place = _unknown[at];
        _unknown.RemoveAt(at);
        return place;
    }

    // Restore order is a numbered list: the same sentences in another order are another rule.
    private IEnumerable<DriftFinding> Moved() =>
        _present.Where((one, i) => _present.Take(i).Any(former => former.Place > one.Place))
            .Select(one => Finding(DriftKind.Moved, one.Rule, one.Place));

    private IEnumerable<DriftFinding> ChangedRules()
    {
        var pairs =
            from rule in _missing.Distinct()
            from place in _unknown
            let inPlace = IsInPlaceOf(rule, place) ? 1 : 0
            let likeness = Likeness.Of(rule.Restated, _found[place].Text) + inPlace
            where likeness >= Likeness.Enough
            orderby likeness descending
            select (rule, place);
        foreach (var (rule, place) in pairs.ToList())
        {
            if (_missing.Contains(rule) && _unknown.Remove(place))
            {
                _missing.Remove(rule);
                yield return Finding(DriftKind.Changed, rule, place);
            }
        }
    }

    private IEnumerable<DriftFinding> ChangedContext()
    {
        foreach (var place in _unknown.Take(_missingContext).ToList())
        {
            _unknown.Remove(place);
            _missingContext--;
            yield return Finding(DriftKind.Changed, null, place);
        }
    }

    private IEnumerable<DriftFinding> Rest() =>
    [
        .. _missing.Select(rule => Finding(DriftKind.Removed, rule, null)),
        .. Enumerable.Repeat(Finding(DriftKind.Removed, null, null), _missingContext),
        .. _unknown.Select(place => Finding(DriftKind.Added, null, place)),
    ];

    private bool IsInPlaceOf(Rule rule, int place) =>
        _present.All(one =>
            one.Rule == rule || IsBefore(one.Rule, rule) == (one.Place < place));

    private bool IsBefore(Rule one, Rule other) =>
        _known.Rules.IndexOf(one) < _known.Rules.IndexOf(other);

    private DriftFinding Finding(DriftKind kind, Rule? rule, int? place) =>
        new(kind, _document, _known.ToString(), rule, place is { } at ? _found[at].Text : null);
}
