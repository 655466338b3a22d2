using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Brings the defects into the server that scenarios introduce with <c>But</c>.</summary>
public sealed class DefectDriver(ServerDriver alderford, Town town)
{
    private ObservedServer Server => alderford.Server;

    /// <summary>A system is absent.</summary>
    public void Dismiss(SystemName system) => Server.Dismiss(system);

    /// <summary>Something asks to take part, with nothing of its own to save.</summary>
    public void Admit(string name) => Enter(new(name));

    /// <summary>A system asks to take part a second time.</summary>
    public void AdmitAgain(SystemName system) => Enter(system);

    /// <summary>All systems are active before anybody restored them.</summary>
    public void Wake() => alderford.BeActive();

    /// <summary>Systems fail.</summary>
    public void Fail(SystemNames systems, Failure failure)
    {
        foreach (var system in systems.Names)
        {
            Server[system].Failure = failure;
        }
    }

    /// <summary>The store fails.</summary>
    public void FailStore(CommitMoment moment) => Server.Truth.Fail(moment);

    /// <summary>A client asks.</summary>
    public void AskAsClient() => alderford.Requester = Requester.Client("Mara's client");

    /// <summary>A system brings one more datum, with a flaw.</summary>
    public void Bring(SystemName system, string key, DatumFlaw flaw) =>
        Server[system].Put(town.Named(flaw.Spoil(Alderford.Another(system, key))));

    /// <summary>The truth holds one more datum, with a flaw.</summary>
    public void PutIntoTruth(SystemName system, string key, DatumFlaw flaw) =>
        ChangeTruth(truth => DamagedTruth.WithDatum(
            truth, system, town.Named(flaw.Spoil(Alderford.Another(system, key)))));

    /// <summary>The truth has a section of something else.</summary>
    public void AddSection(string name) =>
        ChangeTruth(truth => DamagedTruth.WithSection(truth, name));

    /// <summary>States in the truth are damaged.</summary>
    public void DamageTruth(SystemNames systems, Damage damage)
    {
        foreach (var system in systems.Names)
        {
            ChangeTruth(truth => DamagedTruth.With(truth, system, damage));
        }
    }

    private void ChangeTruth(Func<Truth, Truth> change)
    {
        var truth = ((StoredTruth.Held)Server.Truth.InForce).Truth;
        Server.Truth.Begin(new StoredTruth.Held(change(truth)));
    }

    private void Enter(SystemName name)
    {
        var system = Server.Admit(name);
        if (Server.Systems[0].Status == SystemStatus.Active)
        {
            system.Run([]);
        }
    }
}
