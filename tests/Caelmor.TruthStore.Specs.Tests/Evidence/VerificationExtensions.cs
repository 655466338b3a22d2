using Caelmor.Conformance.Evidence.Judging;

namespace Caelmor.TruthStore.Specs.Tests.Evidence;

internal static class VerificationExtensions
{
    /// <summary>Everything is as it is written, and but for so many trials everything was judged
    /// again.</summary>
    public static void ShouldBeConfirmed(this Verification found, int notRejudgeable)
    {
        found.Objections.Should().BeEmpty();
        found.NotRejudgeable.Should().Be(notRejudgeable);
        found.Rejudged.Should().Be(found.Certificate!.Trials.Length - notRejudgeable);
    }
}
