using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>
/// The steps that saving and restoring consist of, each of which can be replaced alone.
/// </summary>
/// <remarks>
/// The canonical steps are the reference. Somebody who replaces one of them has an orchestrator
/// that differs in that step and in nothing else: this is how mutants are made.
/// </remarks>
public sealed record CanonSteps
{
    private CanonSteps()
    {
    }

    /// <summary>The steps as the canon has them.</summary>
    public static CanonSteps Canonical { get; } = new();

    /// <summary>
    /// The systems that are asked, in this order, to produce their state or to take it back.
    /// </summary>
    public ImmutableArray<SystemName> Participants { get; init; } = Canon.Participants.All;

    /// <summary>Judges who asks.</summary>
    public Action<Requester, Violations> JudgeRequester { get; init; } = Admission.JudgeRequester;

    /// <summary>Judges whose names take part, be it in a server or in a truth.</summary>
    public Action<IEnumerable<SystemName>, Violations> JudgeParticipation { get; init; } =
        Admission.JudgeParticipation;

    /// <summary>Judges whether the systems have authoritative state to save.</summary>
    public Action<IReadOnlyList<ISystemSurface>, Violations> JudgeReadiness { get; init; } =
        Admission.JudgeReadiness;

    /// <summary>Judges whether the systems are empty, as restore needs them.</summary>
    public Action<IReadOnlyList<ISystemSurface>, Violations> JudgeEmptiness { get; init; } =
        Admission.JudgeEmptiness;

    /// <summary>Holds the simulation.</summary>
    public Func<ISimulationGate, CancellationToken, ValueTask> Hold { get; init; } =
        (simulation, cancellation) => simulation.HoldAsync(cancellation);

    /// <summary>Lets the simulation run on.</summary>
    public Action<ISimulationGate> Release { get; init; } = simulation => simulation.Release();

    /// <summary>Chooses the epoch of a save, given that of the truth in force.</summary>
    public Func<Epoch, Epoch> ChooseEpoch { get; init; } = inForce => inForce.Next();

    /// <summary>Asks one system for its state.</summary>
    public ProduceState Produce { get; init; } = Production.ProduceAsync;

    /// <summary>The rules that hold for the states of a truth among each other.</summary>
    public ImmutableArray<IStatesRule> StatesRules { get; init; } = CanonRules.ForStates;

    /// <summary>The rules that hold for each datum.</summary>
    public ImmutableArray<IDatumRule> DatumRules { get; init; } = CanonRules.ForEachDatum;

    /// <summary>Puts a new truth in force.</summary>
    public CommitTruth Commit { get; init; } = DurableCommit.CommitAsync;

    /// <summary>Judges whether a truth read from the store is what was sealed.</summary>
    public Action<Truth, Violations> JudgeSeal { get; init; } = TruthJudgement.JudgeSeal;

    /// <summary>Gives one system its state back.</summary>
    public TakeBackState TakeBack { get; init; } = StateRestoration.TakeBackAsync;

    /// <summary>Has systems drop the inert state that a rejected restore had given them.</summary>
    public Func<IReadOnlyList<ISystemSurface>, Violations, ValueTask> Discard { get; init; } =
        StateRestoration.DiscardAsync;

    /// <summary>Makes all systems eligible at once.</summary>
    public Action<IReadOnlyList<ISystemSurface>> GrantEligibility { get; init; } =
        StateRestoration.GrantEligibility;

    /// <summary>Lets observers see the restored state.</summary>
    public Action<IObservationGate> AdmitObservers { get; init; } =
        observation => observation.Admit();
}

/// <summary>Asks one system for its state.</summary>
/// <param name="surface">The system to ask.</param>
/// <param name="epoch">The epoch that the state is for.</param>
/// <param name="states">Where the state goes if all is well.</param>
/// <param name="found">Where everything goes that is wrong.</param>
/// <param name="cancellation">Signals that the server no longer waits.</param>
public delegate ValueTask ProduceState(
    ISystemSurface surface,
    Epoch epoch,
    ICollection<SystemState> states,
    Violations found,
    CancellationToken cancellation);

/// <summary>Puts a new truth in force.</summary>
/// <param name="store">The store to put it in.</param>
/// <param name="truth">The truth, sealed.</param>
/// <param name="cancellation">Signals that the server no longer waits.</param>
/// <returns>Whether the new truth is in force. If not, the former one is.</returns>
public delegate ValueTask<bool> CommitTruth(
    ITruthStore store, Truth truth, CancellationToken cancellation);

/// <summary>Gives one system its state back.</summary>
/// <param name="surface">The system.</param>
/// <param name="truth">The truth, judged and found in order.</param>
/// <param name="found">Where everything goes that is wrong.</param>
/// <param name="cancellation">Signals that the server no longer waits.</param>
public delegate ValueTask TakeBackState(
    ISystemSurface surface, Truth truth, Violations found, CancellationToken cancellation);
