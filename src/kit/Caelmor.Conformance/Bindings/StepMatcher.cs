using System.Globalization;
using Caelmor.Conformance.Engine;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Reqnroll.Bindings;
using Reqnroll.BindingSkeletons;
using Reqnroll.Infrastructure;

namespace Caelmor.Conformance.Bindings;

/// <summary>Finds the step definition of a step by Reqnroll's own search.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public sealed class StepMatcher
{
    private static readonly StepContext Anywhere =
        new(string.Empty, string.Empty, [], CultureInfo.GetCultureInfo("en-US"));

    private readonly BindingEngine _engine;
    private readonly StepProblems _problems;

    // By reference: bindings of two attributes can be equal.
    private readonly Dictionary<IStepDefinitionBinding, StepDefinition> _definitions =
        new(ReferenceEqualityComparer.Instance);

    internal StepMatcher(BindingEngine engine, IReadOnlyList<StepDefinition> definitions)
    {
        _engine = engine;
        _problems = new(definitions, engine.Service<IStepDefinitionSkeletonProvider>());
        foreach (var definition in definitions)
        {
            foreach (var binding in definition.Bindings)
            {
                _definitions.Add(binding, definition);
            }
        }
    }

    /// <summary>Finds the one definition that fits; tells why, if it is not one.</summary>
    public StepMatch Find(Step step)
    {
        var instance = ReqnrollSteps.InstanceOf(step, Anywhere);
        var match = _engine.Matches.GetBestMatch(
            instance, CultureInfo.InvariantCulture, out var reason, out var candidates);
        if (match.Success)
        {
            var definition = _definitions[match.StepBinding];
            return new StepMatch(definition, [definition], null);
        }

        List<StepDefinition> fitting =
            [.. candidates.Where(one => one.Success).Select(Definition).Distinct()];
        return reason == StepDefinitionAmbiguityReason.AmbiguousSteps
            ? new StepMatch(null, fitting, StepProblems.Ambiguous(step, fitting))
            : new StepMatch(null, [], _problems.Undefined(step, instance, fitting));
    }

    private StepDefinition Definition(BindingMatch match) => _definitions[match.StepBinding];
}

/// <summary>What was found for a step: one definition, or the problem.</summary>
/// <param name="Definition">The definition to run; null if there is a problem.</param>
/// <param name="Candidates">All definitions that fit; more than one if it is ambiguous.</param>
/// <param name="Problem">Why there is no definition to run: undefined or ambiguous.</param>
public sealed record StepMatch(
    StepDefinition? Definition, IReadOnlyList<StepDefinition> Candidates, Problem? Problem);
