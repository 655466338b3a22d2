using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Bindings;

public sealed class BindingSetTests
{
    [Fact]
    public void Each_attribute_gives_a_definition()
    {
        var set = BindingSet.FromTypes(typeof(Many));

        set.Problems.Should().BeEmpty();
        set.StepDefinitions.Select(one => (one.Type, one.Expression)).Should().BeEquivalentTo([
            (StepDefinitionType.Given, "a"),
            (StepDefinitionType.When, "b"),
            (StepDefinitionType.Any, "c"),
        ]);
        set.StepDefinitions.Should().AllSatisfy(one =>
            (one.Class, one.Method).Should().Be((typeof(Many), nameof(Many.Step))));
        set.StepDefinitions.Select(one => one.ToString()).Should()
            .Contain("Many.Step [StepDefinition(\"c\")]");
    }

    [Fact]
    public void An_assembly_is_searched_for_binding_classes() =>
        BindingSet.From(typeof(Many).Assembly).StepDefinitions.Select(one => one.Class).Should()
            .Contain(typeof(Many));

    [Fact]
    public void An_assembly_without_bindings_is_a_problem() =>
        BindingSet.From(typeof(FeatureSet).Assembly).Problems.Should().ContainSingle()
            .Which.ToString().Should().Be(
                "'Caelmor.Gherkin' holds no class with [Binding]. "
                + "Put [Binding] on the classes with step definitions, or leave it out.");

    [Fact]
    public void A_class_without_the_attribute_is_a_problem() =>
        BindingSet.FromTypes(typeof(BindingSetTests)).Problems.Should().ContainSingle()
            .Which.Kind.Should().Be(ProblemKind.NoBindings);

    [Fact]
    public void An_assembly_loads_from_its_path() =>
        BindingSet.Load([typeof(Many).Assembly.Location]).StepDefinitions
            .Select(one => one.Expression).Should().Contain("c");

    [Fact]
    public void An_assembly_that_is_missing_is_a_problem() =>
        BindingSet.Load(["no/such/bindings.dll"]).Problems.Should().ContainSingle()
            .Which.Should().Match<Problem>(problem =>
                problem.Kind == ProblemKind.UnloadableAssembly
                && problem.Message.StartsWith("The assembly 'no/such/bindings.dll' does not")
                && problem.Remedy == "Check the path, and that all it depends on lies beside it.");

    [Fact]
    public void A_file_that_is_no_assembly_is_a_problem()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "no assembly");

            BindingSet.Load([file]).Problems.Should().ContainSingle()
                .Which.Kind.Should().Be(ProblemKind.UnloadableAssembly);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_derived_attribute_counts_as_the_one_it_derives_from() =>
        BindingSet.FromTypes(typeof(WithOwnAttribute)).StepDefinitions.Should().ContainSingle()
            .Which.Type.Should().Be(StepDefinitionType.Then);

    [Fact]
    public void A_kind_of_expression_that_is_left_open_is_no_problem() =>
        BindingSet.FromTypes(typeof(KindLeftOpen)).Problems.Should().BeEmpty();

    [Fact]
    public void A_method_that_overrides_a_definition_is_one() =>
        BindingSet.FromTypes(typeof(Overriding)).StepDefinitions.Should().ContainSingle()
            .Which.ToString().Should().Be("Overriding.Step [Given(\"inherited\")]");

    [Fact]
    public void Definitions_come_in_the_order_of_the_names_of_their_classes() =>
        BindingSet.FromTypes(typeof(WithOwnAttribute), typeof(KindLeftOpen)).StepDefinitions
            .Select(one => one.Class).Should()
            .Equal(typeof(KindLeftOpen), typeof(WithOwnAttribute));

    public abstract class Overridden
    {
        [Given("inherited")]
        public abstract void Step();
    }

    [Binding]
    public sealed class Overriding : Overridden
    {
        public override void Step() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class KindLeftOpen
    {
        [GivenOfAKind("a", "Unspecified")]
        public static void Step() => throw new NotSupportedException();
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
    public sealed class WithOwnAttribute
    {
        [Finally("a")]
        public static void Step() => throw new NotSupportedException();
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FinallyAttribute(string expression) : ThenAttribute(expression);
}
