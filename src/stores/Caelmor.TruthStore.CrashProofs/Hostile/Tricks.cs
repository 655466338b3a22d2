using System.Diagnostics;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Cast;

namespace Caelmor.TruthStore.CrashProofs.Hostile;

/// <summary>All that is put into folders.</summary>
internal static class Tricks
{
    /// <summary>A file elsewhere, and what it says.</summary>
    public const string Secret = "secret";

    /// <summary>A link to elsewhere.</summary>
    public const string Link = "link";

    /// <summary>The log of a store.</summary>
    public const string Log = "truth-store.log";

    private const string Lock = "truth-store.lock";

    private static readonly string Nine = Stores.NameOf(9);

    // Almost right: too long, signed, of other digits, of another case, or with a path inside.
    private static readonly string[] Names =
    [
        "truth-99999999999999999999.caelmor",
        "truth--0000000000000000009.caelmor",
        "truth-+0000000000000000009.caelmor",
        "truth-0000000000000000000９.caelmor",
        "truth-00000000000000000000.caelmor",
        "truth-9.caelmor",
        "truth-00000000000000000009.caelmor.bak",
        "Truth-00000000000000000009.caelmor",
        " truth-00000000000000000009.caelmor",
        "truth-00000000000000000009.caelmor\n",
        "truth-..\\..\\..\\..\\..\\..\\00009.caelmor",
        "set-aside-000001-..",
        "set-aside-000001-\\..\\truth-00000000000000000009.caelmor",
    ];

    public static IReadOnlyList<Trick> All { get; } =
    [
        .. Names.Select(name => new Trick(
            $"a file '{name.ReplaceLineEndings("\\n")}'",
            (folder, _) => File.WriteAllText(folder.Of(name), Secret),
            IsRefused: false)),
        Linked("a truth that is a link", Nine, isRefused: true),
        Linked("an unfinished file that is a link", Stores.WritingOf(1), isRefused: false),
        Linked("a lock that is a link", Lock, isRefused: true),
        new(
            "a log that is a link, and something to log",
            (folder, elsewhere) =>
            {
                File.CreateSymbolicLink(folder.Of(Log), elsewhere.Of(Secret));
                File.WriteAllText(folder.Of(Stores.WritingOf(7)), Secret);
            },
            IsRefused: false),
        new(
            "a log that is a pipe, and something to log",
            (folder, _) =>
            {
                MakePipe(folder.Of(Log));
                File.WriteAllText(folder.Of(Stores.WritingOf(7)), Secret);
            },
            IsRefused: false),
        new("a truth that is a pipe", (folder, _) => MakePipe(folder.Of(Nine)), IsRefused: true),
        new("a lock that is a pipe", (folder, _) => MakePipe(folder.Of(Lock)), IsRefused: true),
        new(
            "a truth that is a folder",
            (folder, _) => Directory.CreateDirectory(folder.Of(Nine)),
            IsRefused: true),
        new(
            "a folder that is a link",
            (folder, elsewhere) =>
                Directory.CreateSymbolicLink(folder.Of(Link), elsewhere.Path),
            IsRefused: true) { IsLinkItself = true },
    ];

    private static Trick Linked(string what, string name, bool isRefused) => new(
        what,
        (folder, elsewhere) => File.CreateSymbolicLink(folder.Of(name), elsewhere.Of(Secret)),
        isRefused);

    private static void MakePipe(string path)
    {
        using var make = Process.Start("mkfifo", [path]);
        make.WaitForExit();
    }
}

/// <summary>Something in a folder that leads elsewhere, or means to.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Prepare">Puts it into the first folder; the second is elsewhere.</param>
/// <param name="IsRefused">Whether the store has to refuse; else it has to take no
/// notice.</param>
internal sealed record Trick(
    string Name, Action<TemporaryFolder, TemporaryFolder> Prepare, bool IsRefused)
{
    /// <summary>Whether the folder that is opened is a link.</summary>
    public bool IsLinkItself { get; init; }
}
