using System.Reflection;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

public sealed class Ownership_and_authority
{
    [Fact]
    [Trait("Rule", "21.0-6.2")]
    [Trait("Rule", "21.1-10.2")]
    public void Leave_no_kind_without_an_owner_and_none_with_two()
    {
        var named = typeof(DatumKind).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DatumKind))
            .Select(field => (DatumKind)field.GetValue(null)!);

        Ownership.Kinds.Should().BeEquivalentTo(named).And.OnlyHaveUniqueItems();
        Ownership.Kinds.Should().OnlyContain(kind => Participants.Include(Ownership.OwnerOf(kind)));
        Ownership.Kinds.Select(Ownership.OwnerOf).Distinct()
            .Should().BeEquivalentTo(Participants.All);
    }
}
