using Caelmor.CommandLine.Hosting;

namespace Caelmor.WorldGrid.Operating.CommandLine;

/// <summary>Keeps what the help of the tool teaches: examples and exit codes.</summary>
internal static class GridExamples
{
    private const string Tool = """
        Examples:
          caelmor-grid list /srv/world                   the saves, newest first
          caelmor-grid check /srv/world --quiet          is all sound; for cron
          caelmor-grid verify /srv/world                 everything that is broken or flagged
          caelmor-grid where /srv/world 3 -2             where the copies of chunk (3, -2) lie
          caelmor-grid map /srv/world --out world        world.png and world.html: what is lost
          caelmor-grid use /srv/world 41                 go back to save 41
          caelmor-grid rebuild /srv/world 0 1            region (0, 1) anew from the seed
          caelmor-grid drill /srv/world --dir /tmp/copy --with Game.dll
                                                         try the procedures on a copy
          caelmor-grid prove --only states               prove that no crash makes a wrong tile

        Exit codes:
          0    done; of check and verify: all is sound; of prove: every proof holds
          1    something is broken or lost, or the act was refused: a server runs, the disk
               refuses, there is no such save; of prove: one fails
          2    wrong usage: an option, a folder or a number that there is not
          3    the tool itself failed, or its answer could not be written to the standard
               output; says nothing about the grid
          4    of prove: nothing was found, and a proof could not be tried
          5    no permission: you may not read or write something, and it says what
          130  interrupted
        """;

    private const string List = """
        The first one is in force: it is what a server reads. The others are its backups. A save
        that was set aside is none any more, and is not shown. A server may run.

          caelmor-grid list /srv/world --json            for machines
        """;

    private const string Verify = """
        Answers with 0 if every byte is as it was written, and with 1 if something is broken, or
        flagged because somebody read it when it was. It changes nothing, and a server may run.

          caelmor-grid verify /srv/world --quiet         only what is wrong
          caelmor-grid verify /srv/world --mirror /mnt/other/world
        """;

    private const string Where = """
        Copies are told newest first; what the mirror has begins with 'mirror/'. Positions count
        chunks, or with --region regions: tile (-1, 0) lies in chunk (-1, 0).

          caelmor-grid where /srv/world 3 -2
          caelmor-grid where /srv/world 0 -1 --region
        """;

    private const string Drill = """
        Copies the grid, damages the copy, and sees whether each procedure of the runbook does
        there what it has to. The grid is only read. Terrain is made, so the generator is
        needed; that of 'value-noise' comes along.

          caelmor-grid drill /srv/world --dir /srv/staging/world --with Game.dll
        """;

    private const string Check = """
        Answers with 0 if every line says 'ok', and with 1 if one says 'FAIL'. Every byte of every
        save is read. A server may run. Without --mirror it says that there is none: what did not
        change for ten saves lies in one file.

          caelmor-grid check /srv/world --mirror /mnt/other/world --minimum 3
          caelmor-grid check /srv/world --watch 3600     every hour, until Ctrl-C (130)
        """;

    private const string Map = """
        Writes NAME.png and NAME.html, which needs no network. Each square is a region of which
        something is stored: sound, from a backup, regenerated, or inactive.

          caelmor-grid map /srv/world --out /tmp/world
        """;

    private const string Use = """
        Newer saves are set aside: their files stay where they are, and are no saves any more. Stop
        the server first.

          caelmor-grid use /srv/world 41 --dry-run       which saves would be set aside
        """;

    private const string Rebuild = """
        Makes a region anew as a save of its own: terrain from the seed, its default inhabitants,
        and nothing of what was there. The saves before still have that.

          caelmor-grid rebuild /srv/world 0 1 --dry-run
        """;

    private const string Migrate = """
        The steps are the game's: --with names the assembly that brings them, with one public class
        that implements ISchemaSteps. If a step fails all is as before.

          caelmor-grid migrate /srv/world --with Game.dll
        """;

    private const string Regenerate = """
        Makes the whole world anew from its seed, where nothing sound is left; the loss goes into
        the incident log, with your name. What was there is set aside and not deleted. Try 'salvage'
        first. Where even the seed is lost, name it.

          caelmor-grid regenerate-world /srv/world --yes
        """;

    private const string Salvage = """
        Reads raw files, whatever holds them together, and writes each object that is sound as a
        line of JSON. It changes nothing.

          caelmor-grid salvage /srv/world --out found.ndjson
        """;

    private const string Prove = """
        Tries the grid of this build and none of yours, below a folder of its own, which is gone
        after it. Answers with 4 if a proof could not be tried, and says why.

          caelmor-grid prove --only states --only damage --each 50
          caelmor-grid prove --only moments --minutes 10
          caelmor-grid prove --only moments --mutant hasty
                                                         and see that the proofs can fail
        """;

    public static HelpExamples All { get; } = new(
        Tool,
        ("list", List),
        ("verify", Verify),
        ("check", Check),
        ("where", Where),
        ("map", Map),
        ("use", Use),
        ("rebuild", Rebuild),
        ("migrate", Migrate),
        ("regenerate-world", Regenerate),
        ("salvage", Salvage),
        ("drill", Drill),
        ("prove", Prove));
}
