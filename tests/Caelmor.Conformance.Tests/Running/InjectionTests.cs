using Caelmor.Conformance.Running;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Running;

public sealed class InjectionTests
{
    [Fact]
    public async Task What_was_made_is_disposed_of_the_newest_first_and_what_was_handed_in_is_not()
    {
        var notes = new Notes();
        using var handedIn = new HandedIn(notes);
        var suite = new Suite(Suite.Of("Given a purse", "Then it is the same purse"),
            typeof(One), typeof(Other));

        await suite.RunOnlyAsync(services => services.Add(notes).Add(handedIn));

        notes.Lines.Should().Equal("the same", "Other is gone", "One is gone", "Purse is gone");
    }

    [Theory]
    [InlineData("Given a circle", "NeedsCircle can't be made: Circular dependency found!*")]
    [InlineData("Given a bomb",
        "NeedsBomb can't be made: a constructor threw InvalidOperationException: Boom.")]
    public async Task What_can_not_be_made_is_a_fault_of_the_harness(string step, string message)
    {
        var result = await new Suite(
            Suite.Of("Given a step", step, "Given a step"),
            typeof(Plain),
            typeof(NeedsCircle),
            typeof(NeedsBomb)).RunOnlyAsync();

        result.Outcome.Should().Be(Outcome.HarnessFault);
        result.Explanation.Should().StartWith($"town/market.feature:4:5: Harness fault in '{step}'");
        result.Exceptions.Should().ContainSingle().Which.Message.Should().Match(message);
    }

    [Fact]
    public async Task A_disposal_that_throws_fails_the_scenario_and_spares_no_other()
    {
        var notes = new Notes();

        var result = await new Suite(Suite.Of("Given a leak"), typeof(Leaking))
            .RunOnlyAsync(services => services.Add(notes));

        result.Outcome.Should().Be(Outcome.HarnessFault);
        result.Explanation.Should().Be(
            "town/market.feature:2:3: Harness fault around its steps: "
            + "InvalidOperationException: It leaks.");
        notes.Lines.Should().Equal("Purse is gone");
    }

    [Fact]
    public void The_host_hands_in_one_instance_of_each_type()
    {
        var services = new ScenarioServices().Add(new Notes());

        services.Invoking(one => one.Add(new Notes())).Should().Throw<ArgumentException>()
            .WithMessage("There is already a Notes.*");
    }

    public sealed class Purse(Notes notes) : IDisposable
    {
        public bool IsFilled { get; set; }

        public void Dispose() => notes.Add("Purse is gone");
    }

    public sealed class HandedIn(Notes notes) : IDisposable
    {
        public void Dispose() => notes.Add("HandedIn is gone");
    }

    [Binding]
    public sealed class One(Purse purse, Notes notes) : IAsyncDisposable
    {
        [Given("a purse")]
        public void Fill() => purse.IsFilled = true;

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            notes.Add("One is gone");
        }
    }

    [Binding]
    public sealed class Other(Purse purse, HandedIn handedIn, Notes notes) : IDisposable
    {
        [Then("it is the same purse")]
        public void Check()
        {
            purse.IsFilled.Should().BeTrue();
            handedIn.Should().NotBeNull();
            notes.Add("the same");
        }

        public void Dispose() => notes.Add("Other is gone");
    }

    [Binding]
    public sealed class Plain
    {
        [Given("a step")]
        public static void Step() => Thread.Yield();
    }

    public sealed record Hen(Egg Egg);

    public sealed record Egg(Hen Hen);

    public sealed class Bomb
    {
        public Bomb() => throw new InvalidOperationException("Boom.");
    }

    [Binding]
    public sealed class NeedsCircle(Hen hen)
    {
        [Given("a circle")]
        public void Step() => Console.WriteLine(hen);
    }

    [Binding]
    public sealed class NeedsBomb(Bomb bomb)
    {
        [Given("a bomb")]
        public void Step() => Console.WriteLine(bomb);
    }

    [Binding]
    public sealed class Leaking(Purse purse) : IDisposable
    {
        [Given("a leak")]
        public void Step() => purse.IsFilled = false;

        public void Dispose() => throw new InvalidOperationException("It leaks.");
    }
}
