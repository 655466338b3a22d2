using Caelmor.Gherkin.Injection;
using Caelmor.Gherkin.Running;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Injection;

public sealed class InjectionTests
{
    [Fact]
    public async Task All_bindings_of_a_scenario_share_one_instance_of_each_class()
    {
        var notes = new Notes();

        await Run(notes, "Given a purse", "Then it is the same purse");

        notes.Lines.Should().Contain("the same");
    }

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

    [Fact]
    public async Task Each_scenario_has_its_own_instances()
    {
        var suite = new Suite("""
            Feature: F
              Scenario: S
                Given a purse
              Scenario: T
                Then it is the same purse
            """, typeof(One), typeof(Other));

        var result = await suite.RunAsync(handIn: services =>
            services.Add(new Notes()).Add(new HandedIn(new Notes())));

        result.Results.Select(one => one.Outcome).Should().Equal(Outcome.Passed, Outcome.Failed);
    }

    [Theory]
    [InlineData("Given a circle", "These classes need each other: Hen -> Egg -> Hen. Move*")]
    [InlineData("Given an interface", "Nothing can make a IDisposable: *"
        + "Hand one in with ScenarioServices.Add<IDisposable>(...).")]
    [InlineData("Given a text", "Nothing can make a String: *")]
    [InlineData("Given a number", "Nothing can make a Int32: *")]
    [InlineData("Given a secret", "Secret has no public constructor. *")]
    [InlineData("Given a doubt", "Doubt has two constructors with equally many parameters. *")]
    [InlineData("Given a bomb", "The constructor of Bomb threw InvalidOperationException: Boom.")]
    public async Task What_can_not_be_made_is_a_fault_of_the_harness(string step, string message)
    {
        var result = await new Suite(
            Suite.Of(step),
            typeof(NeedsCircle),
            typeof(NeedsInterface),
            typeof(NeedsText),
            typeof(NeedsNumber),
            typeof(NeedsSecret),
            typeof(NeedsDoubt),
            typeof(NeedsBomb)).RunOnlyAsync();

        result.Outcome.Should().Be(Outcome.HarnessFault);
        result.Exceptions.Should().ContainSingle().Which.Should().BeOfType<InjectionException>()
            .Which.Message.Should().Match(message);
    }

    [Fact]
    public async Task What_can_not_be_made_is_asked_for_twice_with_the_same_answer()
    {
        var result = await new Suite(
            Suite.Of("Given a bomb"), typeof(NeedsBomb), typeof(AsksAgain)).RunOnlyAsync();

        result.Exceptions.Select(one => one.Message).Should().HaveCount(2).And.AllBe(
            "The constructor of Bomb threw InvalidOperationException: Boom.");
    }

    [Fact]
    public async Task Of_several_constructors_the_one_that_asks_for_most_is_used()
    {
        var notes = new Notes();

        var result = await new Suite(Suite.Of("Given a choice"), typeof(HasChoice))
            .RunOnlyAsync(services => services.Add(notes));

        result.Explanation.Should().BeEmpty();
        notes.Lines.Should().Equal("with notes");
    }

    [Fact]
    public void Nothing_can_not_be_handed_in()
    {
        var add = () => new ScenarioServices().Add<Notes>(null!);

        add.Should().Throw<ArgumentNullException>();
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

    private static Task<ScenarioResult> Run(Notes notes, params string[] steps) =>
        new Suite(Suite.Of(steps), typeof(One), typeof(Other)).RunOnlyAsync(services =>
            services.Add(notes).Add(new HandedIn(new Notes())));

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

    public sealed record Hen(Egg Egg);

    public sealed record Egg(Hen Hen);

    public sealed class Secret
    {
        private Secret()
        {
        }

        public static Secret Make() => new();
    }

    public sealed class Doubt
    {
        public Doubt(Hen hen) => Console.WriteLine(hen);

        public Doubt(Egg egg) => Console.WriteLine(egg);
    }

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
    public sealed class NeedsInterface(IDisposable disposable)
    {
        [Given("an interface")]
        public void Step() => Console.WriteLine(disposable);
    }

    [Binding]
    public sealed class NeedsText(string text)
    {
        [Given("a text")]
        public void Step() => Console.WriteLine(text);
    }

    [Binding]
    public sealed class NeedsNumber(int number)
    {
        [Given("a number")]
        public void Step() => Console.WriteLine(number);
    }

    [Binding]
    public sealed class AsksAgain
    {
        [AfterScenario]
        public static void Hook(Bomb bomb) => Console.WriteLine(bomb);
    }

    [Binding]
    public sealed class HasChoice
    {
        private readonly Action _choose;

        public HasChoice() => _choose = () => throw new InvalidOperationException("No notes.");

        public HasChoice(Notes notes) => _choose = () => notes.Add("with notes");

        [Given("a choice")]
        public void Step() => _choose();
    }

    [Binding]
    public sealed class NeedsSecret(Secret secret)
    {
        [Given("a secret")]
        public void Step() => Console.WriteLine(secret);
    }

    [Binding]
    public sealed class NeedsDoubt(Doubt doubt)
    {
        [Given("a doubt")]
        public void Step() => Console.WriteLine(doubt);
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
