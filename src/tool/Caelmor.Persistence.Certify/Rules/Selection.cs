using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Certify.Certificates;

namespace Caelmor.Persistence.Certify.Rules;

/// <summary>What the caller wants tried; with nothing given, everything.</summary>
/// <param name="Only">Numbers of rules, sections or stages; empty for all.</param>
/// <param name="RerunFailed">A certificate, to try what it does not show; null for none.</param>
/// <param name="IsQuick">Whether trials take place as they are written, and not in other
/// circumstances besides.</param>
internal sealed record SelectionRequest(
    IReadOnlyList<string> Only, string? RerunFailed, bool IsQuick)
{
    /// <summary>The option that leaves trials out; null if none does.</summary>
    public string? Option =>
        Only.Count > 0 ? "--only"
        : RerunFailed is not null ? "--rerun-failed"
        : IsQuick ? "--quick"
        : null;
}

/// <summary>What of the suite is tried.</summary>
internal sealed class Selection
{
    private readonly RuleSelection _rules;
    private readonly Rerun? _rerun;
    private readonly HashSet<string> _tried;

    private Selection(RuleSelection rules, Rerun? rerun, bool isQuick, Suite suite)
    {
        (_rules, _rerun, IsQuick) = (rules, rerun, isQuick);
        _tried = [.. suite.Features.Scenarios.Where(Has).SelectMany(scenario => scenario.Shows)];
    }

    /// <summary>Whether everything is tried.</summary>
    public bool IsAll => HasAllScenarios && !IsQuick;

    /// <summary>Whether every scenario is run, be it only as it is written.</summary>
    public bool HasAllScenarios => _rules.IsAll && _rerun is null;

    /// <summary>Whether trials take place as they are written, and not in other circumstances
    /// besides.</summary>
    public bool IsQuick { get; }

    /// <summary>What the run is restricted to, in words.</summary>
    public string Words => string.Join(
        ", of ",
        new[]
        {
            IsQuick ? "trials as they are written" : "",
            _rerun is null ? "" : $"what {_rerun.File} does not show",
            AskedWords,
        }.Where(part => part.Length > 0));

    /// <summary>Why nothing at all is tried.</summary>
    public string Emptiness => _rerun is null
        ? $"No scenario shows {AskedWords} yet."
        : $"{_rerun.File} shows every scenario{(_rules.IsAll ? "" : $" of {AskedWords}")} as it is "
            + "today: nothing is left to run again.";

    /// <summary>How many scenarios a certificate left to run again; null without one.</summary>
    public string? Coverage => _rerun is null ? null
        : $"{_rerun.File} leaves {Count.Of(_rerun.Failed.Count + _rerun.Changed.Count, "scenario")} to run "
            + $"again: {_rerun.Failed.Count} failed then, {_rerun.Changed.Count} new or changed "
            + "since.";

    private string AskedWords => string.Join(", ", _rules.Asked);

    /// <summary>Understands what the caller asks for.</summary>
    /// <exception cref="StopException">A number or a certificate is none.</exception>
    public static Selection Of(SelectionRequest request, Suite suite) => new(
        RuleSelection.From(request.Only, suite.Register),
        request.RerunFailed is { } file ? Rerun.Of(file, suite) : null,
        request.IsQuick,
        suite);

    /// <summary>Whether a rule is tried.</summary>
    public bool Has(Rule rule) =>
        _rerun is null ? _rules.Has(rule) : _tried.Contains(rule.Id);

    /// <summary>Whether a scenario is tried.</summary>
    public bool Has(Scenario scenario) => _rules.Has(scenario) && (_rerun?.Has(scenario) ?? true);
}

/// <summary>What a certificate does not show of the spec of today.</summary>
/// <param name="File">The certificate.</param>
/// <param name="Failed">Scenarios that were tried as they are today, and not obeyed.</param>
/// <param name="Changed">Scenarios that are new, or say something else than then.</param>
internal sealed record Rerun(
    string File, ImmutableHashSet<string> Failed, ImmutableHashSet<string> Changed)
{
    /// <summary>Compares the certificate in a file with a suite.</summary>
    /// <exception cref="StopException">There is no certificate in it.</exception>
    public static Rerun Of(string file, Suite suite)
    {
        var shown = new ShownScenarios(CertificateText.Parse(file));
        var missing = suite.Features.Scenarios.Where(scenario => !shown.Has(scenario))
            .ToLookup(shown.Knows, scenario => scenario.Id);
        return new(file, [.. missing[true]], [.. missing[false]]);
    }

    /// <summary>Whether a scenario has to be tried again.</summary>
    public bool Has(Scenario scenario) =>
        Failed.Contains(scenario.Id) || Changed.Contains(scenario.Id);
}
