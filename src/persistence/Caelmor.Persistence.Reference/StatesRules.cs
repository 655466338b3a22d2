using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>Canon 21.1-8.2: all states are of the truth's own epoch.</summary>
public sealed class OneEpoch : IStatesRule
{
    /// <inheritdoc/>
    public void Judge(
        Epoch epoch, ImmutableArray<SystemState> states, Violations found)
    {
        foreach (var state in states.Where(state => state.Epoch != epoch))
        {
            found.Add(RejectionReason.MixedEpoch, state.System);
        }
    }
}

/// <summary>
/// Canon 21.1-8.2: all states are of one version of the canon, and it is this one.
/// </summary>
public sealed class OneVersion : IStatesRule
{
    /// <inheritdoc/>
    public void Judge(
        Epoch epoch, ImmutableArray<SystemState> states, Violations found)
    {
        foreach (var state in states.Where(state => state.Version != CanonVersion.Current))
        {
            found.Add(RejectionReason.MixedVersion, state.System);
        }
    }
}

/// <summary>Canon 21.1-5.1: each datum is brought by one system, once.</summary>
/// <remarks>
/// States lie in the order of their keys, so walking two of them side by side finds what both have,
/// in constant memory and at the same cost per datum whatever the size.
/// </remarks>
public sealed class OneOwner : IStatesRule
{
    /// <inheritdoc/>
    public void Judge(
        Epoch epoch, ImmutableArray<SystemState> states, Violations found)
    {
        for (var i = 0; i < states.Length; i++)
        {
            FindRepeated(states[i], found);
            for (var j = i + 1; j < states.Length; j++)
            {
                FindShared(states[i], states[j], found);
            }
        }
    }

    private static void FindRepeated(SystemState state, Violations found)
    {
        var data = state.Data.AsSpan();
        for (var i = 1; i < data.Length; i++)
        {
            if (data[i].Key == data[i - 1].Key)
            {
                found.Add(RejectionReason.DuplicateDatum, state.System, data[i].Key);
            }
        }
    }

    private static void FindShared(SystemState one, SystemState other, Violations found)
    {
        var left = one.Data.AsSpan();
        var right = other.Data.AsSpan();
        if (AreApart(left, right) || AreApart(right, left))
        {
            return;
        }

        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var order = left[i].Key.CompareTo(right[j].Key);
            if (order == 0)
            {
                found.Add(RejectionReason.DuplicateOwner, one.System, left[i].Key);
                found.Add(RejectionReason.DuplicateOwner, other.System, left[i].Key);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private static bool AreApart(ReadOnlySpan<Datum> lower, ReadOnlySpan<Datum> upper) =>
        lower.IsEmpty || upper.IsEmpty || lower[^1].Key < upper[0].Key;
}

/// <summary>
/// Canon 21.1-7.3, 5.7 and 22.8-7.7: a datum is bound in a permitted direction, to something that
/// lasts and that is in the same truth.
/// </summary>
public sealed class ResolvedBindings : IDatumRule
{
    /// <inheritdoc/>
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        foreach (var binding in datum.Bindings)
        {
            if (!Dependencies.Permit(system, binding.System))
            {
                found.Add(RejectionReason.ForbiddenDependency, system, datum.Key);
            }
            else if (binding.TargetNature != DatumNature.Authoritative)
            {
                found.Add(RejectionReason.RuntimeDependency, system, datum.Key);
            }
            else if (!present.Include(binding.System, binding.Target))
            {
                found.Add(RejectionReason.UnresolvedBinding, system, datum.Key);
            }
        }
    }
}
