using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>What the one order of restore means, step by step.</summary>
internal static class OrderJudge
{
    public static void ShouldComeBackBefore(
        ObservedRequest request, SystemName first, SystemName later)
    {
        var order = request.Journal
            .Where(entry => entry.Action is PortAction.TakeBack)
            .Select(entry => entry.Port)
            .ToList();
        var (one, other) = (order.IndexOf(first.Text), order.IndexOf(later.Text));
        Expect.That(
            one >= 0 && one < other,
            $"the {first} system has its state back before the {later} system.",
            $"the order was {string.Join(", ", order)}.",
            "21.1-7.5");
    }

    public static void NobodyShouldBeEarly(ObservedRequest request)
    {
        var last = request.PlacesOf(PortAction.TakeBack).DefaultIfEmpty(-1).Last();
        Expect.That(
            request.PlacesOf(PortAction.BecomeEligible).All(place => place > last),
            "no system is eligible before the last one has its state back.",
            "one became eligible while others were still without their state.",
            "21.1-7.4");
        Expect.That(
            request.PlacesOf(PortAction.Admit).All(place =>
                place > request.PlacesOf(PortAction.BecomeEligible).DefaultIfEmpty(-1).Last()
                && place > last),
            "no observer looks on before all systems are eligible.",
            "observers were admitted while the restore was still under way.",
            "22.8-5.5");
    }
}
