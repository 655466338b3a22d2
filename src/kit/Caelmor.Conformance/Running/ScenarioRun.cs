using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Running;

/// <summary>One scenario to run, with what the host hands in for it.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Services">For this run alone: nothing may be shared between runs.</param>
public sealed record ScenarioRun(Scenario Scenario, ScenarioServices Services);

/// <summary>What the host hands in for one scenario, for binding classes to take.</summary>
/// <remarks>
/// An instance is found by the type it was added as. What the host made, the host disposes of; and
/// since it keeps its own reference, it can read the evidence afterwards.
/// </remarks>
public sealed class ScenarioServices
{
    private readonly Dictionary<Type, object> _instances = [];

    /// <summary>How long the scenario has been busy with the thing that it is busy with.</summary>
    public Deadline Deadline { get; } = new();

    internal IEnumerable<KeyValuePair<Type, object>> Instances => _instances;

    /// <summary>Adds an instance for whoever asks for a <typeparamref name="T"/>.</summary>
    /// <exception cref="ArgumentException">There is already one.</exception>
    public ScenarioServices Add<T>(T instance)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(instance);
        return _instances.TryAdd(typeof(T), instance)
            ? this
            : throw new ArgumentException(
                $"There is already a {typeof(T).Name}. Hand in one of each type.",
                nameof(instance));
    }
}

/// <summary>The time limit of a scenario, which its host restarts with each thing asked for.</summary>
/// <remarks>A scenario may ask a hundred times; who is slow a hundred times does not hang.</remarks>
public sealed class Deadline
{
    private TimeProvider _clock = TimeProvider.System;
    private long _since;

    /// <summary>Something new is asked for: it has all the time again.</summary>
    public void Restart() => Volatile.Write(ref _since, _clock.GetTimestamp());

    internal void Start(TimeProvider clock)
    {
        _clock = clock;
        Restart();
    }

    internal TimeSpan Left(TimeSpan limit) =>
        limit - _clock.GetElapsedTime(Volatile.Read(ref _since));
}
