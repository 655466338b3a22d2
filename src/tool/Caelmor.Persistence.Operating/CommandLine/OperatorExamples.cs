using Caelmor.CommandLine.Hosting;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Keeps what the help of the operator's tool teaches: examples and exit codes.</summary>
internal static class OperatorExamples
{
    private const string Tool = """
        Examples:
          caelmor-truth list /srv/world                  what is there, and does it verify
          caelmor-truth check /srv/world --min-backups 5 --max-age 24h
                                                         is all well; for cron
          caelmor-truth diff /srv/world 41 42            what did epoch 42 change
          caelmor-truth use /srv/world 41 --dry-run      what would be lost by going back
          caelmor-truth use /srv/world 41                go back; shows the loss, and asks
          caelmor-truth salvage /srv/world --out read.json
                                                         what a broken file still says
          caelmor-truth list 'postgres:Host=/run/postgresql;Database=game'
                                                         the same of a store in a database
          caelmor-truth copy /srv/world 'postgres:Host=/run/postgresql;Database=game'
                                                         move a town into a database
          caelmor-truth crash                            prove that no crash loses a truth

        Exit codes:
          0    done; of verify and check: all is well; of crash: every proof holds
          1    a file fails its check, the store is not healthy, or the act was refused:
               a server runs, the disk refuses, you answered otherwise; of crash: a proof
               does not hold
          2    wrong usage: an option, a folder, a store or an epoch that there is not
          3    the tool itself failed, or its answer could not be written to the standard
               output; says nothing about the store
          4    of crash: nothing was found, and a proof could not be tried
          5    no permission: you may not read or write something, and it says what; says
               nothing about what is there
          130  interrupted
        """;

    private const string List = """
        The truth in force is the highest epoch, whether it verifies or not. Backups are the
        epochs before it. What was set aside is there because of an operator's decision, and
        the server does not look at it. A quarantined epoch failed a check and is not used.
        Below the table stand unfinished files of commits, and files whose names are nearly
        those of truths, which the store does not look at.

          caelmor-truth list /srv/world --quick          without reading every byte
          caelmor-truth list /srv/world --json           for machines
        """;

    private const string Verify = """
        Answers with 0 if every file verifies and with 1 if one does not; with 5 if none is
        broken, as far as you may read them. It changes nothing, not even for a broken file:
        the server quarantines it when it reads it.

          caelmor-truth verify /srv/world --quiet        only what is wrong
          caelmor-truth verify /srv/world 42             epoch 42 alone
        """;

    private const string Check = """
        Answers with 0 if every line says 'ok', and with 1 if one says 'FAIL'. With '????' it
        is not known, for you may not look; if there is no worse, the answer is 5. A server
        may run; the line 'lock' says which.

          caelmor-truth check /srv/world --quiet         for cron: only what is wrong
          caelmor-truth check /srv/world --min-backups 5 --min-free 10G --max-age 24h
          caelmor-truth check /srv/world --watch 3600    every hour, until Ctrl-C (130)
        """;

    private const string Diff = """
        Of more than 20 data the first 20 are shown, unless you ask for --verbose. Values are
        shown as text if they are text, and in base64 otherwise.

          caelmor-truth diff /srv/world 41 42 --verbose
        """;

    private const string Salvage = """
        What was read is evidence and no truth: pieces of it may belong to nothing any more.
        No command makes a truth of it.

          caelmor-truth salvage /srv/world               every file that fails its check
          caelmor-truth salvage copy-of-42.caelmor --out read.json
        """;

    private const string Use = """
        Stop the server first. The epochs after EPOCH are set aside and not deleted, and an
        epoch that was set aside can be made the truth again. The decision goes into the log
        of the store, with your name.

          caelmor-truth use /srv/world 41 --dry-run      look first
          caelmor-truth use /srv/world 41                then type the epoch
          caelmor-truth use /srv/world 41 --yes          in a script
        """;

    private const string Migrate = """
        Stop the server first. A copy of the former file is set aside. If a step fails, the
        former truth stays in force and the message says which object it was; so does the log
        of a folder. In a database all of it is one transaction; what breaks off is repeated.

          caelmor-truth migrate /srv/world --dry-run     from what to what
          caelmor-truth migrate 'postgres:Host=/run/postgresql;Database=game'
        """;

    private const string Copy = """
        Stop the server of TO first; that of FROM may run. Epochs that are newer than what TO
        has are copied, the oldest first, and each is read back. Passwords are taken from
        PGPASSWORD, or from the file that PGPASSFILE names, and are never shown.

          caelmor-truth copy /srv/world 'postgres:Host=/run/postgresql;Database=game'
          caelmor-truth copy 'postgres:Host=/run/postgresql;Database=game' /srv/copy

        With --durability remote a truth in a database counts as copied when a synchronous
        replica has it, too; where there is none, the database is refused.
        """;

    private const string TakeOver = """
        Whoever has the store commits nothing more, however late his messages come, and says so
        if he ever comes back. What he had acknowledged is there. It stands in the table
        'lease' who took the store, and when.

          caelmor-truth take-over 'postgres:Host=/run/postgresql;Database=game'
        """;

    private const string Crash = """
        Tries the file store of this build and no store of yours, below a folder of its own on
        the disk that --dir names. Answers with 0 if every proof holds, with 1 if one does not,
        and with 4 if one could not be tried, and says why.

          caelmor-truth crash --dir /srv                 on the disk in question
          caelmor-truth crash --only states --only damage
                                                         without killing processes
          caelmor-truth crash --everything --minutes 10  at every call, with every error
          caelmor-truth crash --mutant hasty             and see that the proofs can fail
        """;

    public static HelpExamples All { get; } = new(
        Tool,
        ("list", List),
        ("verify", Verify),
        ("check", Check),
        ("diff", Diff),
        ("salvage", Salvage),
        ("use", Use),
        ("migrate", Migrate),
        ("copy", Copy),
        ("take-over", TakeOver),
        ("crash", Crash));
}
