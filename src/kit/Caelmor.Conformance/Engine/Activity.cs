using System.Reflection;
using Caelmor.Conformance.Judging;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.Configuration;
using Reqnroll.EnvironmentAccess;
using Reqnroll.ErrorHandling;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;

namespace Caelmor.Conformance.Engine;

/// <summary>Notes what one scenario is doing, which exceptions no step threw, and which breach a
/// step found.</summary>
/// <remarks>Another thread reads it to say where a scenario hangs.</remarks>
internal sealed class Activity
{
    private volatile object _doing = "the search for its step definitions";
    private volatile Exception? _fault;
    private volatile RuleBreachException? _breach;

    /// <summary>A step, a hook, a transformation, or words.</summary>
    public object Doing
    {
        get => _doing;
        set => _doing = value;
    }

    /// <summary>Notes that an exception comes from what surrounds the steps.</summary>
    public void Blame(Exception exception) => _fault = exception;

    /// <summary>Keeps from Reqnroll, which would end the scenario, what a Then step found.</summary>
    public void Keep(RuleBreachException breach) => _breach = breach;

    /// <summary>The breach that the last step found; null if it found none.</summary>
    public RuleBreachException? TakeBreach()
    {
        var breach = _breach;
        _breach = null;
        return breach;
    }

    /// <summary>Whether a hook, a transformation or a constructor threw it, and no step.</summary>
    public bool IsFault(Exception exception) => ReferenceEquals(exception, _fault);

    /// <summary>Names a hook or transformation as its author would look for it.</summary>
    public static string NameOf(IBinding binding) =>
        $"{binding.Method.Type.Name}.{binding.Method.Name}";
}

/// <summary>Reqnroll's invoker, which notes the hook or transformation that it is at, and the
/// breach that a Then step finds: the others are judged all the same.</summary>
internal sealed class WatchedInvoker(
    ReqnrollConfiguration configuration,
    IErrorProvider errors,
    IBindingDelegateInvoker delegates,
    IEnvironmentOptions environment)
    : BindingInvoker(configuration, errors, delegates, environment)
{
    public override async Task<object> InvokeBindingAsync(
        IBinding binding,
        IContextManager contextManager,
        object[] arguments,
        ITestTracer testTracer,
        DurationHolder durationHolder)
    {
        var activity = contextManager.ScenarioContext.ScenarioContainer.Resolve<Activity>();
        var (before, isStep) = (activity.Doing, binding is IStepDefinitionBinding);
        activity.Doing = isStep ? before : binding;
        try
        {
            return await base.InvokeBindingAsync(
                binding, contextManager, arguments, testTracer, durationHolder);
        }
        catch (RuleBreachException breach) when (
            binding is IStepDefinitionBinding { StepDefinitionType: StepDefinitionType.Then })
        {
            activity.Keep(breach);
            return null!;
        }
        catch (Exception error) when (!isStep)
        {
            activity.Blame(error);
            throw;
        }
        finally
        {
            activity.Doing = before;
        }
    }
}

/// <summary>Makes the classes of bindings, and says of which one it could not.</summary>
internal sealed class WatchedResolver : ITestObjectResolver
{
    public object ResolveBindingInstance(Type bindingType, IObjectContainer container)
    {
        try
        {
            return container.Resolve(bindingType);
        }
        catch (Exception error)
        {
            var cause = error is TargetInvocationException { InnerException: { } thrown }
                ? $"a constructor threw {thrown.GetType().Name}: {thrown.Message}"
                : error.Message;
            var fault = new InvalidOperationException(
                $"{bindingType.Name} can't be made: {cause}", error);
            container.Resolve<Activity>().Blame(fault);
            throw fault;
        }
    }
}
