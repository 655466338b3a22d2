using System.Reflection;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

public sealed class The_register
{
    private static readonly Register Register = TheSuite.BuiltIn.Register;

    private static IEnumerable<MethodInfo> Tests =>
        typeof(The_register).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute)));

    [Fact]
    [Trait("Rule", "21.0-5.1")]
    public void Names_for_each_later_rule_the_rule_of_the_frame_it_stands_under_or_none()
    {
        Register.Rules.Should().OnlyContain(rule =>
            rule.Under == null
            || (rule.Document != "21.0" && rule.Under.StartsWith("21.0-")));
        Register.Rules.Where(rule => rule.Document != "21.0").Count(rule => rule.Under is not null)
            .Should().BeGreaterThan(75, "a rule outside the frame is the exception");
    }

    [Fact]
    [Trait("Rule", "22.8-9.1")]
    public void Accounts_for_the_whole_scope_and_excuses_nothing_of_it()
    {
        var scope = Register.Rules.Where(rule => rule.Id.StartsWith("22.8-4.")).ToList();

        scope.Select(rule => rule.Strength).Should().Equal(
            Enumerable.Repeat(Strength.Must, 6)
                .Concat(Enumerable.Repeat(Strength.MustNot, 7))
                .Append(Strength.Forbidden));
        scope.Should().OnlyContain(rule => !(rule.Coverage is Coverage.ByException));
    }

    [Fact]
    public void Has_the_three_stages_and_every_stage_they_stand_under_as_locked()
    {
        Register.Documents.Select(stage => stage.Id).Should().Equal("21.0", "21.1", "22.8");
        Register.Documents.Should().OnlyContain(
            stage => stage.IsLocked && stage.DependsOn.Length == 5);
        Register.Documents.SelectMany(stage => stage.DependsOn)
            .Should().OnlyContain(one => one.IsLocked);
    }

    [Fact]
    public void Numbers_the_rules_of_a_section_without_a_gap()
    {
        foreach (var stage in Register.Documents)
        {
            foreach (var section in stage.Sections)
            {
                section.Rules.Select(rule => rule.Id).Should().Equal(
                    section.Rules.Select((_, i) => $"{stage.Id}-{section.Number}.{i + 1}"));
            }
        }
    }

    [Fact]
    public void Accounts_for_rules_by_tests_that_there_are_and_that_say_so()
    {
        var claims = Register.Rules
            .Where(rule => rule.Coverage is Coverage.ByShapeTest)
            .Select(rule => $"{((Coverage.ByShapeTest)rule.Coverage).Name} shows {rule.Id}");

        claims.Should().BeSubsetOf(Tests.SelectMany(test =>
            RulesOf(test).Select(rule => $"{test.DeclaringType!.Name}.{test.Name} shows {rule}")));
    }

    [Fact]
    public void Knows_every_rule_that_a_test_says_it_shows() =>
        Tests.SelectMany(RulesOf).Where(rule => Register.Find(rule) is null).Should().BeEmpty();

    [Fact]
    public void Accounts_by_shape_test_for_rules_of_the_suite_alone() =>
        Register.Rules.Where(rule => rule.Coverage is not Coverage.ByScenarios)
            .Should().OnlyContain(rule => rule.Group.Id == "suite");

    [Fact]
    public void Has_few_exceptions_each_with_a_reason_in_a_full_sentence()
    {
        var reasons = Register.Rules.Select(rule => rule.Coverage).OfType<Coverage.ByException>()
            .Select(one => one.Reason).ToList();

        reasons.Count.Should().BeLessThanOrEqualTo(8);
        reasons.Should().OnlyContain(
            reason => reason.Split(' ', StringSplitOptions.None).Length > 7);
        reasons.Should().OnlyContain(reason => char.IsUpper(reason[0]) && reason.EndsWith('.'));
    }

    private static IEnumerable<string> RulesOf(MethodInfo test) =>
        test.GetCustomAttributesData()
            .Where(one => one.AttributeType == typeof(TraitAttribute)
                && (string)one.ConstructorArguments[0].Value! == "Rule")
            .Select(one => (string)one.ConstructorArguments[1].Value!);
}
