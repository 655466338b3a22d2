using System.Reflection;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

public sealed class Participation
{
    [Fact]
    [Trait("Rule", "21.0-6.1")]
    [Trait("Rule", "21.1-10.1")]
    public void Is_explicit_and_closed()
    {
        Participants.All.Select(system => system.Text)
            .Should().Equal("player", "world", "npc", "item", "quest");
        CanonSteps.Canonical.Participants.Should().Equal(Participants.All);
        Participants.All.Should().OnlyContain(system => Participants.Include(system));
        typeof(Participants)
            .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .OfType<PropertyInfo>().Should().OnlyContain(property => property.SetMethod == null);
    }

    [Theory]
    [InlineData("Player")]
    [InlineData(" player")]
    [InlineData("players")]
    [InlineData("plаyer")] // with a Cyrillic letter
    [InlineData("weather")]
    [InlineData("")]
    public void Is_closed_to_every_other_name(string name) =>
        Participants.Include(new SystemName(name)).Should().BeFalse();
}
