using Caelmor.CommandLine.Hosting;

namespace Caelmor.AuditLedger.Operating.CommandLine;

/// <summary>Keeps what the help of the tool teaches: examples and exit codes.</summary>
internal static class LedgerExamples
{
    private const string Tool = """
        Examples:
          caelmor-ledger create /srv/audit               a new ledger, once; a server never makes one
          caelmor-ledger check /srv/audit --quiet        could a server start; for cron
          caelmor-ledger head /srv/audit >> heads.txt    note where the history ends, elsewhere
          caelmor-ledger verify /srv/audit --head "$(tail -n 1 heads.txt)"
                                                         is it still that history
          caelmor-ledger show /srv/audit --last 5        the last five events
          caelmor-ledger view /srv/audit --out a.html    a page to look at in a browser
          caelmor-ledger replay /srv/audit --dry-run     what a server would know
          caelmor-ledger accept-tail /srv/audit --because 'power failure of 14 May'
                                                         set aside what a crash left torn
          caelmor-ledger migrate sql --database 'Host=/run/postgresql;Database=game'
                                                         prepare a database; no server uses it
          caelmor-ledger prove --dir /srv                prove that no crash loses an event

        The files are read by anybody: jq . /srv/audit/audit-events.ndjson

        Exit codes:
          0    done; of check and verify: all is well; of prove: every proof holds
          1    something is not as it was acknowledged, the head is of another history, or
               the act was refused: a server runs, the disk or the database refuses; of
               prove: one fails
          2    wrong usage: an option, a folder or a head that there is not
          3    the tool itself failed, or its answer could not be written to the standard
               output; says nothing about the ledger
          4    of prove: nothing was found, and a proof could not be tried
          5    no permission: you may not read or write something, and it says what
          130  interrupted
        """;

    private const string Create = """
        The folder has to be there: a disk that is not mounted is no place for a new ledger.
        Interrupted, it can be done again. Snapshots may have a folder of their own.

          caelmor-ledger create /srv/audit --snapshots /srv/books
        """;

    private const string Check = """
        Answers with 0 if every line says 'ok', and with 1 if one says 'FAIL'. Every byte is
        read and compared with its seal, as a start does it. A server may run; then what is
        behind the last seal is being written, and is not looked at.

          caelmor-ledger check /srv/audit --max-start 30 a start has to take 30 s at most
          caelmor-ledger check /srv/audit --watch 3600   every hour, until Ctrl-C (130)
          caelmor-ledger check /srv/audit --database db.example:5432
                                                         does the database listen: one
                                                         connection, and no byte over it
        """;

    private const string Verify = """
        Whoever can write all files of a ledger can make them agree with each other, and not
        with a head that was noted elsewhere. An older head is confirmed as long as the
        history goes through it.

          caelmor-ledger verify /srv/audit --head HEAD   HEAD is what 'head' printed
        """;

    private const string Head = """
        One line: how many events and snapshots, and a digest of each up to there. Keep it
        where who writes the ledger can't: a log of another machine, a ticket. If a crash
        left something, start the server first, which seals what is whole.
        """;

    private const string View = """
        One file with everything in it: it needs no network, no server and nothing beside it,
        and can be sent to whoever asks. All events are counted; of the last ones each can be
        unfolded, and of events of more than 4 KiB the beginning. What was written behind the
        last seal is not on it. It may hold what not everybody is to read: keep it as you keep
        the ledger.

          caelmor-ledger view /srv/audit --out /tmp/audit.html --last 5000
        """;

    private const string AcceptTail = """
        Stop the server first, and look at what stands there: 'check' says where. What was
        sealed is never touched. What is set aside stays, in a file beside the events, and the
        decision goes into ledger.log, with your name.

          caelmor-ledger accept-tail /srv/audit --because 'power failure of 14 May'
        """;

    private const string Migrate = """
        The files of the folder run by number (10 comes after 9), once each, forward: each in
        a transaction with its note in caelmor_ledger.migration. One that fails stops those
        behind it; those before it stay. Another machine needs 'SSL Mode=VerifyFull'. Never
        put a password here, where others see it: PGPASSWORD, or the file of PGPASSFILE.

          caelmor-ledger migrate sql --database 'Host=/run/postgresql;Database=game' --dry-run
        """;

    private const string Prove = """
        Tries the ledger of this build and none of yours, below a folder of its own, which is
        gone after it. States of a simulated disk that need an operator's decision are counted
        apart. Answers with 4 if a proof could not be tried, and says why.

          caelmor-ledger prove --only states --only damage
                                                         without killing processes
          caelmor-ledger prove --only moments --minutes 10
          caelmor-ledger prove --only moments --mutant hasty
                                                         and see that the proofs can fail
        """;

    private const string Reseal = """
        Whatever was done to the history counts as true from then on: compare it with a head
        that was kept first. The former seals are set aside, and the decision goes into
        ledger.log, with your name. A ledger whose seals are sound is left alone.

          caelmor-ledger reseal /srv/audit --because 'seals lost with /srv/audit on 14 May'
        """;

    public static HelpExamples All { get; } = new(
        Tool,
        ("create", Create),
        ("check", Check),
        ("verify", Verify),
        ("head", Head),
        ("view", View),
        ("accept-tail", AcceptTail),
        ("reseal", Reseal),
        ("migrate", Migrate),
        ("prove", Prove));
}
