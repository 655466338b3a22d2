using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Reqnroll;

namespace Caelmor.Conformance.SampleSpec;

/// <summary>The steps of wells, for Reqnroll as anybody's.</summary>
[Binding]
public sealed class WellSteps(IWell well, Journal journal)
{
    private bool _hasRope;
    private int? _full;

    private enum Doing
    {
        Draw,
    }

    [Given("the well of Alderford")]
    public void GivenTheWell() => _hasRope = true;

    [Given("the rope is cut")]
    public void GivenTheRopeIsCut() => _hasRope = false;

    [When("{int} bucket(s) is/are drawn")]
    public void WhenBucketsAreDrawn(int buckets)
    {
        journal.Note("well", Doing.Draw, $"{buckets} buckets");
        _full = well.Draw(buckets, _hasRope);
    }

    [Then("{int} bucket(s) is/are full")]
    public void ThenBucketsAreFull(int buckets) =>
        Expect(_full == buckets, $"{buckets} buckets are full.");

    [Then("the drawing is refused")]
    public void ThenTheDrawingIsRefused() => Expect(_full is null, "no water comes up.");

    [Then("the request is granted")]
    public void ThenTheRequestIsGranted() => Expect(_full is not null, "water comes up.");

    private void Expect(bool isSo, string expected)
    {
        if (!isSo)
        {
            throw new RuleBreachException(expected, $"{_full?.ToString() ?? "none"}.");
        }
    }
}
