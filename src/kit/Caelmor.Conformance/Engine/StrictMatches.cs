using System.Collections.Concurrent;
using System.Globalization;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.ErrorHandling;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;

namespace Caelmor.Conformance.Engine;

/// <summary>What Reqnroll's search found for the steps of all lanes.</summary>
internal sealed class MatchCache
    : ConcurrentDictionary<(StepDefinitionType Type, string Text), BindingMatch>;

/// <summary>Reqnroll's search, which asks every expression, once for each text.</summary>
/// <remarks>
/// It finds no definition whose method can't take the arguments. Reqnroll finds one, if it is the
/// only one that fits the text, and fails when it calls it.
/// </remarks>
internal sealed class StrictMatches(
    IBindingRegistry bindingRegistry,
    IStepArgumentTypeConverter stepArgumentTypeConverter,
    IErrorProvider errorProvider,
    IMatchArgumentCalculator matchArgumentCalculator,
    MatchCache cache)
    : StepDefinitionMatchService(
        bindingRegistry, stepArgumentTypeConverter, errorProvider, matchArgumentCalculator),
        IStepDefinitionMatchService
{
    BindingMatch IStepDefinitionMatchService.GetBestMatch(
        StepInstance stepInstance,
        CultureInfo bindingCulture,
        out StepDefinitionAmbiguityReason ambiguityReason,
        out List<BindingMatch> candidatingMatches)
    {
        // A table or doc string is part of a match; such steps are rare.
        var isCached = stepInstance is { MultilineTextArgument: null, TableArgument: null };
        var key = (stepInstance.StepDefinitionType, stepInstance.Text);
        if (isCached && cache.TryGetValue(key, out var known))
        {
            ambiguityReason = StepDefinitionAmbiguityReason.None;
            candidatingMatches = [known];
            return known;
        }

        var found = GetBestMatch(
            stepInstance, bindingCulture, out ambiguityReason, out candidatingMatches);
        if (found.Success && !Match(found.StepBinding, stepInstance, bindingCulture).Success)
        {
            return BindingMatch.NonMatching;
        }

        return found.Success && isCached ? cache[key] = found : found;
    }
}

/// <summary>Reqnroll's conversion, which takes no number for the name of an enum's value.</summary>
/// <remarks>So a step that says <c>7</c> where a word belongs is undefined, and is named.</remarks>
internal sealed class StrictConverter(
    ITestTracer testTracer,
    IBindingRegistry bindingRegistry,
    IContextManager contextManager,
    IAsyncBindingInvoker bindingInvoker)
    : StepArgumentTypeConverter(testTracer, bindingRegistry, contextManager, bindingInvoker),
        IStepArgumentTypeConverter
{
    bool IStepArgumentTypeConverter.CanConvert(
        object value, IBindingType typeToConvertTo, CultureInfo cultureInfo) =>
        !IsNumberOfEnum(value, typeToConvertTo) && CanConvert(value, typeToConvertTo, cultureInfo);

    private static bool IsNumberOfEnum(object value, IBindingType type) =>
        type is RuntimeBindingType { Type.IsEnum: true }
        && value is string text
        && decimal.TryParse(text, NumberStyles.Any, CultureInfo.InvariantCulture, out _);
}
