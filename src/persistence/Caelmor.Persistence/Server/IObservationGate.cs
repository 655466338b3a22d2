namespace Caelmor.Persistence.Server;

/// <summary>Networking and snapshots wait here until restored state may be observed.</summary>
/// <remarks>Canon 22.8-5.5: opened after step four of a restore, never earlier. A save leaves it
/// alone.</remarks>
public interface IObservationGate
{
    /// <summary>Lets observers see the restored state. It can't fail.</summary>
    void Admit();
}
