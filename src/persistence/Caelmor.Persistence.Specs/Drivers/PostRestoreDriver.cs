using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>What the server does when a restore is over: nothing happens by itself.</summary>
public sealed class PostRestoreDriver(ServerDriver alderford, RestoreDriver restoring)
{
    private ObservedRequest Request => restoring.Request ?? throw new InvalidOperationException(
        "No restore was asked for. Put 'When the server restores' before this step.");

    /// <summary>One system has its state back before others.</summary>
    public void ShouldComeBackBefore(SystemName first, SystemNames later)
    {
        foreach (var name in later.Names)
        {
            OrderJudge.ShouldComeBackBefore(Request, first, name);
        }
    }

    /// <summary>
    /// No eligibility and no onlookers before the last system has its state back.
    /// </summary>
    public void NobodyShouldBeEarly() => OrderJudge.NobodyShouldBeEarly(Request);

    /// <summary>
    /// The server activates one system after the other; until then each one is inactive.
    /// </summary>
    public void ShouldBeActivatedOneByOne()
    {
        var waiting = alderford.Server.Systems.ToList();
        while (waiting.Count > 0)
        {
            var early = waiting.Find(system => system.Status != SystemStatus.Eligible);
            Expect.That(
                early is null,
                "each system is eligible, and inactive until the server activates it.",
                $"the {early?.Name} system is {early?.Status}.");
            waiting[0].Start();
            waiting.RemoveAt(0);
        }
    }

    /// <summary>After a rejected restore there is nothing that could be activated.</summary>
    public void NobodyShouldBeActivatable()
    {
        var ready = alderford.Server.Systems.FirstOrDefault(system =>
            system.Status != SystemStatus.Empty);
        Expect.That(
            ready is null,
            "no system can be activated: all of them are empty.",
            $"the {ready?.Name} system is {ready?.Status}.");
    }

    /// <summary>Ticks pass, and reach nobody.</summary>
    public void TicksShouldReachNobody(int count)
    {
        var reached = alderford.Server.Surroundings.Ticks.Pass(count);
        Expect.That(
            reached.Count == 0,
            "no restored system takes part in ticks by itself.",
            $"ticks reach {string.Join(", ", reached)}.");
    }
}
