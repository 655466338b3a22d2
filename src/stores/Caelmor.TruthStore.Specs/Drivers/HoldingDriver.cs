using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>What the store holds when all is over.</summary>
public sealed class HoldingDriver(
    TruthStoreUnderTest subject,
    StoreDriver store,
    CommitDriver commits,
    SecondPlaceDriver second,
    AlterationDriver alterations,
    AnswerDriver answer)
{
    /// <summary>As it is open, the store gives this.</summary>
    public async Task ShouldHoldAsync(Content content) =>
        ShouldBe(content, await store.ReadAsync(), "the store holds");

    /// <summary>Closed and opened anew, the store gives this.</summary>
    public async Task ShouldHoldAnewAsync(Content content) =>
        ShouldBe(content, await store.ReadAnewAsync(), "the store, opened anew, holds");

    /// <summary>The next truth whole, if it was acknowledged; else the last one, or the
    /// next.</summary>
    public async Task ShouldBeWholeAsync()
    {
        ShouldBeWhole(await store.ReadAsync(), "the store holds");
        ShouldBeWhole(await store.ReadAnewAsync(), "the store, opened anew, holds");
    }

    /// <summary>Whatever is read after the commit, it is one of the two, and stays it.</summary>
    public Task ShouldStayAsync()
    {
        if (answer.IsAcknowledged)
        {
            commits.Story.Hear(commits.NextEdition, refusal: null);
        }
        else
        {
            commits.Story.BreakOff(commits.NextEdition);
        }

        return StayAsync();
    }

    /// <summary>What came of the commit is permitted after all that was before, and
    /// stays.</summary>
    public async Task ShouldBePermittedAsync()
    {
        commits.Story.Hear(commits.NextEdition, answer.Refusal);
        await StayAsync();
        await second.ShouldHoldItsOwnAsync();
    }

    /// <summary>As it is open and opened anew, before and after it is read, the store tells the
    /// epoch of what it gives; and so does each altered copy of it.</summary>
    public async Task ShouldTellItsEpochAsync()
    {
        if (alterations.IsAltered)
        {
            alterations.EpochsShouldBeTold();
            return;
        }

        await ShouldTellWhatIsReadAsync("the store tells");
        await store.CloseAsync();
        await ShouldTellWhatIsReadAsync("the store, opened anew, tells");
    }

    /// <summary>What was asked for took place, and nothing else did.</summary>
    public async Task ShouldBeGrantedAsync()
    {
        answer.ShouldBeGranted();
        var content = answer.IsAboutOpening ? Content.TheLastTruth : Content.TheNextTruth;
        await ShouldHoldAsync(content);
        await ShouldHoldAnewAsync(content);
    }

    private Task StayAsync() => commits.Story.ShouldStayAsync(() =>
        subject.Trial.LetTimePassAsync(isLong: commits.IsGivenUp));

    private async Task ShouldTellWhatIsReadAsync(string when)
    {
        var before = await store.Store.TellEpochAsync();
        var reading = await store.ReadAsync();
        var after = await store.Store.TellEpochAsync();
        ShouldTellWhatIsRead(before, reading, when);
        ShouldTellWhatIsRead(after, reading, when);
    }

    private static void ShouldTellWhatIsRead(Telling telling, Reading reading, string when) =>
        Expect.That(
            reading is Reading.Gave gave && telling == new Telling.Told(gave.Stored.Epoch),
            $"{when} the epoch of what it gives.",
            () => $"{telling} told, and {reading} read.");

    private void ShouldBeWhole(Reading reading, string when)
    {
        if (answer.IsAcknowledged)
        {
            ShouldBe(Content.TheNextTruth, reading, when);
            return;
        }

        Expect.That(
            Expect.Gave(reading, commits.Last) || Expect.Gave(reading, commits.Next),
            $"{when} {Describe.Of(commits.Last, "no truth")}, or {Describe.Of(commits.Next, "no truth")}.",
            () => $"{reading}.");
    }

    private void ShouldBe(Content content, Reading reading, string when)
    {
        var truth = TruthOf(content);
        Expect.That(
            Expect.Gave(reading, truth),
            $"{when} {Describe.Of(truth, "no truth")}.",
            () => truth is null ? $"{reading}." : Describe.Difference(truth, reading));
    }

    private Truth? TruthOf(Content content) => content switch
    {
        Content.TheLastTruth => commits.Last,
        Content.TheNextTruth => commits.Next,
        _ => null,
    };
}
