using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>A gate, and how many of its rules are obeyed.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Rules">How many rules it has that scenarios have to show.</param>
/// <param name="Tried">How many of them were tried.</param>
/// <param name="Obeyed">How many of them were obeyed.</param>
public sealed record GateAnswer(Gate Gate, int Rules, int Tried, int Obeyed)
{
    internal static IEnumerable<GateAnswer> Of(Verdict verdict) => verdict.Rules
        .Where(rule => rule.HasToBeShown)
        .GroupBy(rule => rule.Rule.Gate)
        .OrderBy(gate => gate.Key)
        .Select(gate => new GateAnswer(
            gate.Key,
            gate.Count(),
            gate.Count(rule => rule.IsShown),
            gate.Count(rule => rule.IsObeyed)));
}
