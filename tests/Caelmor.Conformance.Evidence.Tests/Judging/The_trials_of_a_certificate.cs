using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Tests.Samples;

namespace Caelmor.Conformance.Evidence.Tests.Judging;

public sealed class The_trials_of_a_certificate
{
    [LongFact]
    public async Task Are_all_there()
    {
        var honest = await Issued.ToTheReference;
        var (first, last) = (honest.Trials[0], honest.Trials[^1]);

        await ShouldBeRefused(
            honest with { Trials = honest.Trials.RemoveAt(0) },
            $"The trial {first.Id} is missing: a partial run has no certificate.");
        await ShouldBeRefused(
            honest with { Trials = honest.Trials.RemoveAt(honest.Trials.Length - 1) },
            $"The trial {last.Id} is missing: a partial run has no certificate.");
    }

    [LongFact]
    public async Task Are_there_once()
    {
        var honest = await Issued.ToTheReference;

        await ShouldBeRefused(
            honest with { Trials = honest.Trials.Add(honest.Trials[3]) },
            $"The trial {honest.Trials[3].Id} is there 2 times.");
    }

    [LongFact]
    public async Task Are_those_of_the_spec()
    {
        var honest = await Issued.ToTheReference;
        var strange = honest.Trials[3] with { Id = "features/canon/stage-99/strange.feature:1" };

        await ShouldBeRefused(
            honest with { Trials = honest.Trials.Add(strange) },
            $"The trial {strange.Id} is none of this spec.");
        await ShouldBeRefused(
            honest with { Trials = honest.Trials.SetItem(3, strange) },
            $"The trial {strange.Id} is none of this spec.",
            $"The trial {honest.Trials[3].Id} is missing: a partial run has no certificate.");
    }

    [LongFact]
    public async Task Stand_in_the_order_of_the_files()
    {
        var honest = await Issued.ToTheReference;

        await ShouldBeRefused(
            honest with { Trials = [.. honest.Trials.Reverse()] },
            "The trials do not stand in the order of the files.");
    }

    private static async Task ShouldBeRefused(Certificate forged, params string[] objections)
    {
        var found = await Forgery.VerifyAsync(Forgery.Recount(forged));

        found.Objections.Should().BeEquivalentTo(objections);
        found.Rejudged.Should().Be(0);
    }
}
