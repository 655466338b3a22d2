using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Subjects;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Trials;

/// <summary>Whoever is tried can't find the suite where its server leads: neither journal nor judge,
/// nor a system behind its surface.</summary>
public sealed class What_an_implementation_can_reach
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_no_part_of_the_suite(bool isRecorded)
    {
        var snoop = new Snoop();
        using var subject = new OrchestratorSubject(snoop);

        await new Certifier(TheSuite.BuiltIn, new()
        {
            Select = scenario => scenario.Shows.Contains("21.1-6.1"),
        }).JudgeAsync(
            isRecorded ? subject.Recorded(new TranscriptBook())! : subject,
            CancellationToken.None);

        snoop.Looked.Should().BeGreaterThan(1000);
        snoop.Found.Should().BeEmpty();
    }

    [Fact]
    public void Would_be_all_of_it_without_a_front()
    {
        var snoop = new Snoop();
        using var server = new ObservedServer(new Journal());

        snoop.CreateOrchestrator(server);

        snoop.Found.Should().Contain(typeof(ObservedSystem).FullName)
            .And.Contain(typeof(ObservedStore).FullName);
    }
}
