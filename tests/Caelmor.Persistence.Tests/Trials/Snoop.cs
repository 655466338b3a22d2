using System.Collections.Concurrent;
using System.Reflection;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Trials;

/// <summary>An implementation that looks into everything that it is given, field by field.</summary>
internal sealed class Snoop : IImplementation
{
    private readonly ConcurrentDictionary<string, bool> _found = [];
    private int _looked;

    public string Name => "snoop";

    public string Version => "1";

    /// <summary>At how many objects it looked.</summary>
    public int Looked => _looked;

    /// <summary>The suite's own types among them, but for what it was to be given.</summary>
    public IEnumerable<string> Found => _found.Keys.Order();

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server)
    {
        Look(server);
        return new Snooping(this, server);
    }

    private void Look(object? given)
    {
        var known = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var ahead = new Stack<object?>([given]);
        while (ahead.TryPop(out var next))
        {
            if (next is null || !known.Add(next))
            {
                continue;
            }

            Interlocked.Increment(ref _looked);
            var type = next.GetType();
            if (type.Assembly == typeof(CanonSpec).Assembly
                && type.Namespace is not null
                && next is not ObservedFaultException
                && !type.FullName!.Contains(".Trials.Fronts", StringComparison.Ordinal))
            {
                _found.TryAdd(type.FullName!, true);
            }

            foreach (var inside in Inside(next, type))
            {
                ahead.Push(inside);
            }
        }
    }

    private static IEnumerable<object?> Inside(object one, Type type)
    {
        if (one is Array array)
        {
            return type.GetElementType()!.IsPrimitive ? [] : array.Cast<object?>();
        }

        return type.IsPrimitive || one is string or MemberInfo or Assembly or Thread
            or ExecutionContext or TaskScheduler or CancellationTokenSource
            ? []
            : Fields(type).Select(field => field.GetValue(one));
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public
                | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                {
                    yield return field;
                }
            }
        }
    }

    private sealed class Snooping(Snoop snoop, IGameServer server) : IPersistenceOrchestrator
    {
        private readonly IPersistenceOrchestrator _inner =
            new ReferenceImplementation().CreateOrchestrator(server);

        public async ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation)
        {
            snoop.Look(server.Surroundings);
            snoop.Look(server.Observation);
            foreach (var surface in server.Surfaces)
            {
                snoop.Look(surface);
                await LookIntoAsync(surface.ProduceAsync(new Epoch(1), cancellation).AsTask());
            }

            await LookIntoAsync(server.Truth.ReadAsync(cancellation).AsTask());
            await LookIntoAsync(server.Simulation.HoldAsync(cancellation).AsTask());
            server.Simulation.Release();
            return await _inner.SaveAsync(requester, cancellation);
        }

        public ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            _inner.RestoreAsync(requester, cancellation);

        // Before there is an answer, and when it is there.
        private async Task LookIntoAsync(Task answer)
        {
            snoop.Look(answer);
            try
            {
                await answer;
                snoop.Look(answer);
            }
            catch (Exception)
            {
                // Ports fail, if a scenario wants them to.
            }
        }
    }
}
