using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Bindings;

public sealed class BindingSetTests
{
    [Fact]
    public void Each_attribute_gives_a_definition()
    {
        var set = BindingSet.FromTypes(typeof(Many));

        set.Problems.Should().BeEmpty();
        set.StepDefinitions.Select(one => (one.Type, one.Expression)).Should().BeEquivalentTo([
            ((StepType?)StepType.Given, "a"),
            (StepType.When, "b"),
            (null, "c"),
        ]);
        set.StepDefinitions.Should().AllSatisfy(one =>
            (one.Class, one.Method).Should().Be((typeof(Many), nameof(Many.Step))));
        set.StepDefinitions.Select(one => one.ToString()).Should()
            .Contain("Many.Step [StepDefinition(\"c\")]");
    }

    [Fact]
    public void A_definition_knows_the_line_it_was_written_in()
    {
        var place = BindingSet.FromTypes(typeof(Later)).StepDefinitions.Single().Location!;

        place.Path.Should().EndWith("Caelmor.Conformance.Tests/Bindings/BindingSetTests.cs");
        File.ReadLines(place.Path).ElementAt(place.Line - 2).Should().Contain("Task LaterAsync()");
    }

    [Fact]
    public void An_assembly_without_bindings_is_a_problem() =>
        BindingSet.From(typeof(FeatureSet).Assembly).Problems.Should().ContainSingle()
            .Which.ToString().Should().Be(
                "'Caelmor.Conformance' holds no class with [Binding]. "
                + "Put [Binding] on the classes with step definitions, or leave it out.");

    [Fact]
    public void An_assembly_loads_from_its_path() =>
        BindingSet.Load([typeof(Many).Assembly.Location]).StepDefinitions
            .Select(one => one.Expression).Should().Contain("c");

    [Fact]
    public void An_assembly_that_does_not_load_is_a_problem()
    {
        var noAssembly = typeof(Many).Assembly.Location.Replace(".dll", ".runtimeconfig.json");

        BindingSet.Load(["no/such/bindings.dll", noAssembly]).Problems.Should().HaveCount(2)
            .And.OnlyContain(problem => problem.Kind == ProblemKind.UnloadableAssembly)
            .And.Contain(problem =>
                problem.Message.StartsWith("The assembly 'no/such/bindings.dll' does not load: "));
    }

    [Theory]
    [InlineData(typeof(AsyncVoid), ProblemKind.BadBinding, "*AsyncVoid.Step*async void*")]
    [InlineData(typeof(BadExpression), ProblemKind.BadBinding, "*column 3*a {in*")]
    [InlineData(typeof(BadRegex), ProblemKind.BadBinding, "*BadRegex.Make*'^(a$'*")]
    [InlineData(typeof(AbstractClass), ProblemKind.BadBinding, "*AbstractClass.Step*")]
    [InlineData(typeof(Scoped), ProblemKind.Unsupported,
        "*BindingSetTests.cs:*: Scoped.Step: [Scope] is not supported; a step has to mean the "
        + "same in every feature. Take it away, or use *")]
    [InlineData(typeof(BeforeRun), ProblemKind.Unsupported,
        "*BindingSetTests.cs:*: BeforeRun.Hook: [BeforeTestRun] is not supported; scenarios are "
        + "isolated: they run alone, in any order and side by side. *")]
    public void A_binding_that_can_not_work_is_a_problem(
        Type bindings, ProblemKind kind, string message)
    {
        var problem = BindingSet.FromTypes(bindings).Problems.Should().ContainSingle().Subject;

        problem.Kind.Should().Be(kind);
        problem.ToString().Should().Match(message);
    }

    [Binding]
    public sealed class Many
    {
        [Given("a")]
        [When("b")]
        [StepDefinition("c")]
        public static void Step() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class Later
    {
        [Given("later")]
        public static async Task LaterAsync()
        {
            await Task.Yield();
        }
    }

    [Binding]
    public sealed class AsyncVoid
    {
        [Given("a")]
        public static async void Step() => await Task.Yield();
    }

    [Binding]
    public sealed class BadExpression
    {
        [Given("a {in")]
        public static void Step() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class BadRegex
    {
        [StepArgumentTransformation("(a")]
        public static Uri Make(string text) => new(text);
    }

    [Binding]
    public abstract class AbstractClass
    {
        [Given("a")]
        public void Step() => throw new NotSupportedException(ToString());
    }

    [Binding]
    public sealed class Scoped
    {
        [Given("a")]
        [Scope(Tag = "night")]
        public static void Step() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class BeforeRun
    {
        [BeforeTestRun]
        public static void Hook() => throw new NotSupportedException();
    }
}
