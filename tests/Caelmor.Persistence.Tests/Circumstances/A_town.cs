using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Circumstances;

/// <summary>Whatever it is called and however many live there, nothing is wrong with it.</summary>
public sealed class A_town
{
    public static TheoryData<string, int, int> Towns
    {
        get
        {
            var all = new TheoryData<string, int, int>();
            foreach (var naming in Naming.Others)
            {
                all.Add(naming.Words, 65, 16);
            }

            all.Add(Naming.Others[0].Words, Crowd.Most, 70_000);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Towns))]
    public void Is_in_order(string words, int count, int bytes)
    {
        var town = new Town();
        town.Rename(Naming.Find(words));
        foreach (var system in Participants.All)
        {
            town.Add(new(system, count, bytes));
        }

        var truth = town.LastTruth();
        var found = new Violations();
        CanonRules.Judge(
            truth.Epoch, truth.States, CanonRules.ForStates, CanonRules.ForEachDatum, found);

        found.Any.Should().BeFalse();
        truth.States.Should().OnlyContain(state => state.Data.Length > count);
        truth.States.SelectMany(state => state.Data).Max(datum => datum.Value.Bytes.Length)
            .Should().BeGreaterThanOrEqualTo(bytes);
    }

    [Fact]
    public void Is_the_same_for_the_same_circumstances()
    {
        Made().LastTruth().Should().Be(Made().LastTruth());

        static Town Made()
        {
            var town = new Town();
            town.Rename(Naming.Others[1]);
            town.Add(new(SystemName.Item, 64, 256));
            return town;
        }
    }
}
