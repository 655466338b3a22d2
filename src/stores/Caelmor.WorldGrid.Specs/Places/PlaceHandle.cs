using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Places;

/// <summary>One process' access to a place: it counts what changes something, and breaks off where the
/// scenario wants it.</summary>
internal sealed class PlaceHandle(SuitePlace place)
{
    private Interruption? _interruption;
    private bool _isDead;

    /// <summary>How often something was changed.</summary>
    public int Changes { get; private set; }

    /// <summary>How often something was changed or the lock was asked for.</summary>
    public int Touches { get; private set; }

    /// <summary>The pieces that were read.</summary>
    public List<string> Read { get; } = [];

    /// <summary>Hears of it before each change.</summary>
    public Action? OnChange { get; set; }

    public SuitePlace Place => place;

    /// <summary>Whether it has the lock.</summary>
    public bool IsOwner => place.Owner == this;

    /// <summary>From the next change on, the n-th is interrupted.</summary>
    public void Interrupt(Interruption interruption)
    {
        (_interruption, Changes) = (interruption, 0);
    }

    /// <summary>The process is gone: nothing that it does any more arrives.</summary>
    public void Kill()
    {
        _isDead = true;
        if (place.Owner == this)
        {
            place.Owner = null;
        }
    }

    /// <summary>The power fails, unless it has failed already.</summary>
    public void LosePower()
    {
        if (!_isDead)
        {
            Kill();
            place.LosePower();
        }
    }

    /// <summary>Carries out what changes something.</summary>
    /// <param name="act">What.</param>
    /// <param name="isFlush">Whether it is a flush.</param>
    public void Change(Action act, bool isFlush = false)
    {
        DemandAlive();
        OnChange?.Invoke();
        Touches++;
        Changes++;
        if (_interruption?.StrikesAt(Changes, isFlush) == true)
        {
            Strike(_interruption);
        }

        act();
    }

    /// <summary>Carries out what changes nothing.</summary>
    public T Look<T>(Func<T> look)
    {
        DemandAlive();
        return look();
    }

    public bool TryLock()
    {
        DemandAlive();
        Touches++;
        if (place.Owner is not null && place.Owner != this)
        {
            return false;
        }

        place.Owner = this;
        return true;
    }

    public void Unlock()
    {
        DemandAlive();
        if (place.Owner == this)
        {
            place.Owner = null;
        }
    }

    private void Strike(Interruption interruption)
    {
        if (interruption.Kind is InterruptionKind.Refusal or InterruptionKind.FailedFlush)
        {
            throw new PortFailureException("The disk is full.");
        }

        if (interruption.Kind == InterruptionKind.PowerFailure)
        {
            LosePower();
        }

        Kill();
        DemandAlive();
    }

    private void DemandAlive()
    {
        if (_isDead)
        {
            throw new PortFailureException("The process was killed.");
        }
    }
}

/// <summary>Something that breaks off what is under way, once.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">At which change, from 1.</param>
internal sealed record Interruption(InterruptionKind Kind, int At)
{
    /// <summary>How many flushes there were.</summary>
    public int Flushes { get; private set; }
    private bool _hasStruck;

    public bool StrikesAt(int change, bool isFlush)
    {
        Flushes += isFlush ? 1 : 0;
        var strikes = !_hasStruck
            && (Kind == InterruptionKind.FailedFlush ? isFlush && Flushes == At : change == At);
        _hasStruck |= strikes;
        return strikes;
    }
}

/// <summary>What breaks off what is under way.</summary>
public enum InterruptionKind
{
    /// <summary>The process is killed: what it wrote is there.</summary>
    Kill,

    /// <summary>The power fails: what was flushed is there.</summary>
    PowerFailure,

    /// <summary>The place refuses one change.</summary>
    Refusal,

    /// <summary>The place refuses one flush.</summary>
    FailedFlush,
}
