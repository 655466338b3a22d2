using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Tests.Contract;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Reference;

public sealed class The_reference
{
    [Fact]
    public void Bears_its_name_and_the_version_of_its_assembly()
    {
        var reference = new ReferenceImplementation();

        reference.Name.Should().Be("reference");
        reference.Version.Should().Be(
            typeof(ReferenceImplementation).Assembly.GetName().Version!.ToString(3));
        reference.Version.Should().NotBe("0.0.0");
    }

    [Fact]
    public void Names_a_datum_that_one_system_brings_twice()
    {
        var found = new Violations();
        var state = Samples.State(
            SystemName.Npc, Samples.Datum("Ilse"), Samples.Datum("Brannoc"), Samples.Datum("Ilse"));

        new OneOwner().Judge(Samples.Epoch, [state], found);

        found.ToList().Should().Equal(
            new Violation(RejectionReason.DuplicateDatum, SystemName.Npc, new("Ilse")));
    }
}
