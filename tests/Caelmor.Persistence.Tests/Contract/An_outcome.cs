using Caelmor.Persistence.Outcomes;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Contract;

public sealed class An_outcome
{
    private static readonly ViolationList Violations =
        new(new Violation(RejectionReason.MissingTruth));

    [Fact]
    public void Of_a_save_is_saved_or_rejected()
    {
        SaveOutcome saved = new SaveOutcome.Saved(new(8), new("ab"));
        SaveOutcome rejected = new SaveOutcome.Rejected(Violations);

        saved.Match(one => one.Epoch.Number, _ => 0).Should().Be(8);
        rejected.Match(_ => 0, one => one.Violations.Count).Should().Be(1);
        saved.OrThrow().Should().Be(saved);
        rejected.Invoking(outcome => outcome.OrThrow())
            .Should().Throw<CanonViolationException>().WithMessage("*missing truth (21.1-7.8)*")
            .Which.Violations.Should().Equal(Violations);
    }

    [Fact]
    public void Of_a_restore_is_restored_or_rejected()
    {
        RestoreOutcome restored = new RestoreOutcome.Restored(new(8), new("ab"));
        RestoreOutcome rejected = new RestoreOutcome.Rejected(Violations);

        restored.Match(one => one.Epoch.Number, _ => 0).Should().Be(8);
        rejected.Match(_ => 0, one => one.Violations.Count).Should().Be(1);
        restored.OrThrow().Should().Be(restored);
        rejected.Invoking(outcome => outcome.OrThrow())
            .Should().Throw<CanonViolationException>().WithMessage("*Nothing was changed*");
    }
}
