namespace Caelmor.Persistence.BadAdapter;

/// <summary>All ways to misbehave, by name.</summary>
internal static class Manners
{
    private static readonly Dictionary<string, Manner> All = new(
        [.. EndingManners.All, .. SpeakingManners.All, .. IntroducingManners.All]);

    public static IEnumerable<string> Names => All.Keys;

    public static Manner? Find(string name) => All.GetValueOrDefault(name);
}
