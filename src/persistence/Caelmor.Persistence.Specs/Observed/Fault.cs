using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>What becomes of a call of one of the server's ports, other than that it is
/// answered.</summary>
/// <param name="Call">The call.</param>
/// <param name="System">Whose call it is; <see cref="SystemName.None"/> for a port of the
/// server.</param>
/// <param name="Moment">How far the port has got by then.</param>
/// <param name="Manner">How the caller learns of it, if at all.</param>
public sealed record Fault(
    PortAction Call, SystemName System, FaultMoment Moment, FaultManner Manner)
{
    /// <summary>The call that has to come before, in the same request; null for none.</summary>
    public PortAction? Since { get; init; }

    /// <summary>Whether it happens once, however often the port is called.</summary>
    public bool IsOnce { get; init; }
}

/// <summary>How far a port has got when it fails.</summary>
public enum FaultMoment
{
    /// <summary>It has not begun.</summary>
    Before,

    /// <summary>Half of what it was asked for is done.</summary>
    HalfWay,

    /// <summary>All that it was asked for is done.</summary>
    After,
}

/// <summary>How the caller learns that a port failed, if at all.</summary>
public enum FaultManner
{
    /// <summary>The answer is an exception, at once.</summary>
    Throws,

    /// <summary>The answer, when it comes from another thread, is an exception.</summary>
    AnswersWithAnException,

    /// <summary>The call is given up, as if somebody had cancelled it.</summary>
    GivesUp,

    /// <summary>There is no answer until the server stops waiting.</summary>
    NeverAnswers,

    /// <summary>All is well, and the answer comes when the server has stopped waiting.</summary>
    AnswersLate,
}
