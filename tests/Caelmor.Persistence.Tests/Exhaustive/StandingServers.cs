using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Reference;
using Caelmor.Persistence.Truths;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>Servers whose systems stand where a test wants them, each for itself.</summary>
internal static class StandingServers
{
    public static A_server_in_memory With(SystemStatus[] statuses, StoredTruth truth)
    {
        var alderford = A_server_in_memory.Empty();
        foreach (var state in Alderford.LastTruth().States)
        {
            Bring(
                alderford.Server[state.System],
                state,
                statuses[Participants.PlaceOf(state.System)]);
        }

        alderford.Server.Truth.Begin(truth);
        return alderford;
    }

    private static void Bring(ObservedSystem system, SystemState state, SystemStatus status)
    {
        if (status >= SystemStatus.Restored)
        {
            system.TakeBackAsync(state, default).AsTask().Wait();
        }

        if (status >= SystemStatus.Eligible)
        {
            system.BecomeEligible();
        }

        if (status == SystemStatus.Active)
        {
            system.Activate();
        }

        system.Status.Should().Be(status);
    }
}
