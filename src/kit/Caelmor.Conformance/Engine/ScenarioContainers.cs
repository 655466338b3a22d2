using Reqnroll;
using Reqnroll.BoDi;
using Reqnroll.Infrastructure;

namespace Caelmor.Conformance.Engine;

/// <summary>Reqnroll's containers, of which a scenario's disposes of the newest first.</summary>
/// <remarks>
/// Reqnroll's own begins with the oldest, on which the others were built, passes over
/// <see cref="IAsyncDisposable"/>, and stops at the first that throws.
/// </remarks>
internal sealed class ScenarioContainers(IDefaultDependencyProvider services)
    : ContainerBuilder(services)
{
    public override IObjectContainer CreateScenarioContainer(
        IObjectContainer testThreadContainer, ScenarioInfo scenarioInfo)
    {
        var container = new NewestFirst(testThreadContainer);
        container.RegisterInstanceAs(scenarioInfo);
        return container;
    }

    private sealed class NewestFirst(IObjectContainer outer) : ObjectContainer(outer), IObjectContainer
    {
        private readonly Stack<object> _made = [];

        void IDisposable.Dispose()
        {
            if (!_made.TryPop(out var newest))
            {
                return;
            }

            try
            {
                Dispose(newest);
            }
            finally
            {
                ((IDisposable)this).Dispose();
            }
        }

        protected override void OnObjectCreated(object obj)
        {
            (obj as IContainerDependentObject)?.SetObjectContainer(this);
            _made.Push(obj);
        }

        private static void Dispose(object made)
        {
            if (made is IAsyncDisposable later)
            {
                later.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
            else
            {
                (made as IDisposable)?.Dispose();
            }
        }
    }
}
