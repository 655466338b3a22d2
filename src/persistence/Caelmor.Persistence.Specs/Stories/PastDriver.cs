using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Towns;

namespace Caelmor.Persistence.Specs.Stories;

/// <summary>What a server has been through before a scenario begins, and what it leaves as it
/// was.</summary>
public sealed class PastDriver(StoryDriver story, ServerDriver alderford, Town town)
{
    private ObservedServer Server => alderford.Server;

    /// <summary>It was saved: the truth says the same as before, one epoch later.</summary>
    public async Task SaveAsync()
    {
        Stand(town.AtLastSave);
        await story.SaveAsync(Requester.Server);
        alderford.EarlierSaves++;
        Stand(town.Today);
    }

    /// <summary>It was restored. A server that runs was stopped for it, and runs again; one that has
    /// just started has stopped and started once more.</summary>
    public async Task RestoreAsync()
    {
        var isRunning = Server.Systems[0].Status == SystemStatus.Active;
        if (isRunning)
        {
            Server.StopAndStart();
        }

        await story.RestoreAsync(Requester.Server);
        story.StartSystems();
        if (isRunning)
        {
            Stand(town.Today);
        }
        else
        {
            Server.StopAndStart();
        }
    }

    /// <summary>It happened while a client asked for something.</summary>
    public Task AmidCompanyAsync(Company company, Func<Task> act)
    {
        alderford.Company = company;
        return act();
    }

    private void Stand(Func<Truths.SystemName, IEnumerable<Truths.Datum>> data)
    {
        foreach (var system in Server.Systems)
        {
            system.Stand(SystemStatus.Active, data(system.Name));
        }
    }
}
