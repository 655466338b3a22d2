using Caelmor.WorldGrid.Embedded.Chunks;

namespace Caelmor.WorldGrid.Tests.Chunks;

/// <summary>Lets the least recently used one go, and never has more than it may.</summary>
public sealed class A_cache
{
    [Fact]
    public void Keeps_what_was_used_last()
    {
        var cache = new LruCache<int, string>(most: 3, _ => 1);
        foreach (var key in new[] { 1, 2, 3 })
        {
            cache.Add(key, $"{key}");
        }

        cache.TryFind(1, out _).Should().BeTrue();
        cache.Add(4, "4");

        cache.TryFind(2, out _).Should().BeFalse();
        cache.TryFind(1, out _).Should().BeTrue();
        cache.TryFind(3, out _).Should().BeTrue();
    }

    [Fact]
    public void Is_limited_in_bytes()
    {
        var cache = new LruCache<int, string>(most: 100, text => text.Length);
        var random = new Random(3);
        for (var trial = 0; trial < 1_000; trial++)
        {
            cache.Add(random.Next(50), new('x', random.Next(1, 60)));

            cache.Size.Should().BeLessThanOrEqualTo(100);
        }
    }

    [Fact]
    public void Keeps_the_one_that_is_larger_than_all_its_room()
    {
        var cache = new LruCache<int, string>(most: 10, text => text.Length);
        cache.Add(1, "x");
        cache.Add(2, new('x', 50));

        cache.TryFind(2, out _).Should().BeTrue();
        cache.TryFind(1, out _).Should().BeFalse();
    }
}
