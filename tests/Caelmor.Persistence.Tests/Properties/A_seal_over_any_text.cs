using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>No two truths that differ have one seal, be their texts text or not.</summary>
public sealed class A_seal_over_any_text
{
    [Fact]
    public void Tells_every_single_code_unit_from_every_other()
    {
        var seals = Enumerable.Range(0, char.MaxValue + 1).Select(unit => SealOf($"{(char)unit}"));

        seals.Should().OnlyHaveUniqueItems("half a surrogate pair is as good a key as any");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11_000)]
    public void Tells_halves_of_pairs_apart_wherever_they_stand(int length)
    {
        var text = new string('x', length);
        string[] texts =
        [
            text, text + "\uD800", text + "\uD801", text + "\uDC00", text + "\uDC00\uD800",
            text + "\uD800\uDC00", "\uD800" + text, "\uDC00" + text, text + "\uFFFD",
            text + "\uFFFD\uFFFD",
        ];

        texts.Select(SealOf).Should().OnlyHaveUniqueItems();
    }

    private static Seal SealOf(string key) =>
        Seal.Over(new(1), CanonVersion.Current, [new(
            SystemName.World,
            new(1),
            CanonVersion.Current,
            [new(new(key), DatumKind.Zone, DatumValue.Of("a zone"))])]);
}
