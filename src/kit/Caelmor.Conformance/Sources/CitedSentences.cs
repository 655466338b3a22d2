using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Sources;

/// <summary>The sentences that the rules of a document cite, wherever in the cited files they
/// stand.</summary>
/// <param name="citing">The document whose rules cite.</param>
/// <param name="texts">What is in the files that it cites.</param>
internal sealed class CitedSentences(Document citing, IEnumerable<string> texts)
{
    private readonly HashSet<SentenceDigest> _found =
    [
        .. texts.SelectMany(SourceDocument.Split)
            .SelectMany(section => section.Sentences)
            .Select(sentence => sentence.Digest),
    ];

    /// <summary>How many there are; one that several rules cite is one.</summary>
    public int Count => Citations.Select(one => one.Digest).Distinct().Count();

    private IEnumerable<(Section Section, Rule Rule, SentenceDigest Digest)> Citations =>
        from section in citing.Sections
        from rule in section.Rules
        from digest in rule.Source
        select (section, rule, digest);

    /// <summary>Those that are not there, one for each rule that cites it.</summary>
    public IEnumerable<DriftFinding> Lost() => Citations
        .Where(one => !_found.Contains(one.Digest))
        .Select(one => new DriftFinding(
            DriftKind.Lost,
            string.Join(", ", citing.Cites),
            one.Section.ToString(),
            one.Rule,
            Now: null));
}
