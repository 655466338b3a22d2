using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Brings the defects into the server that scenarios introduce with <c>But</c>.</summary>
public sealed class DefectDriver(ServerDriver alderford)
{
    private ObservedServer Server => alderford.Server;

    /// <summary>A system is absent.</summary>
    public void Dismiss(SystemName system) => Server.Dismiss(system);

    /// <summary>Something asks to take part, with nothing of its own to save.</summary>
    public void Admit(string name) => Enter(new(name));

    /// <summary>A system asks to take part a second time.</summary>
    public void AdmitAgain(SystemName system) => Enter(system);

    /// <summary>A system fails to produce its state.</summary>
    public void Fail(SystemName system, Failure failure) => Server[system].Failure = failure;

    /// <summary>Several systems fail alike.</summary>
    public void Fail(SystemNames systems, Failure failure)
    {
        foreach (var system in systems.Names)
        {
            Fail(system, failure);
        }
    }

    /// <summary>The store fails.</summary>
    public void FailStore(CommitMoment moment) => Server.Truth.Fail(moment);

    /// <summary>A system brings something, of one of its own kinds, that is no authoritative fact.</summary>
    public void Bring(SystemName system, string key, DatumNature nature)
    {
        var kind = Ownership.Kinds.First(kind => Ownership.OwnerOf(kind) == system);
        var datum = new Datum(new(key), kind, DatumValue.Of("undecided")) { Nature = nature };
        Server[system].Put(Dependencies.NeedPlayer(kind) ? Alderford.OwnedByMara(datum) : datum);
    }

    /// <summary>A quest loses its player.</summary>
    public void Unbind(string quest)
    {
        var quests = Server[SystemName.Quest];
        quests.Put(quests.Get(new(quest)) with { Bindings = [] });
    }

    private void Enter(SystemName name)
    {
        var system = Server.Admit(name);
        if (Server.Systems[0].Status == Caelmor.Persistence.Server.SystemStatus.Active)
        {
            system.Run([]);
        }
    }
}
