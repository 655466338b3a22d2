using Caelmor.CommandLine.Hosting;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Keeps what the help of the certifier teaches: examples and exit codes.</summary>
internal static class CertifyExamples
{
    public static HelpExamples All { get; } = new("""
        Examples: certify
          caelmor-certify                                certify the reference
          caelmor-certify --implementation Their.dll     certify an implementation of your own
          caelmor-certify --implementation Their.dll --type TheirSecond
                                                         one of several in an assembly
          caelmor-certify new python my-adapter          write an adapter to begin with
          caelmor-certify smoke --exec "python3 adapter.py"
                                                         try an adapter, step by step
          caelmor-certify --exec "python3 adapter.py"    one in any language, behind an adapter
          caelmor-certify --mutant commits-what-it-has   see what a rejection looks like
          caelmor-certify --features features/canon      certify with the feature files you edit

        Examples: find out more, or run less (only a full run certifies)
          caelmor-certify --only 21.1-6 --verbose        try one section, show every case
          caelmor-certify --rerun-failed certificate.json
                                                         try what failed then or changed since
          caelmor-certify --repeat 5 --shuffle           five runs that have to be the same
          caelmor-certify --json > verdict.json          one document for a machine, and the
                                                         report on standard error

        Examples: certificates
          caelmor-certify --out shown --key key.pem      write one into a folder, and sign it
          caelmor-certify verify certificate.json --key public.pem
                                                         judge it again, and who signed it
          caelmor-certify validity certificate.json      does an old one still hold?

        Examples: the canon
          caelmor-certify rules --gate atomicity         list the rules of one gate
          caelmor-certify explain 21.1-6.4               tell one rule
          caelmor-certify add-rule 21.1-6 --restated "No epoch is given twice" --sentence "..."
                                                         print what a new rule has in rules.json
          caelmor-certify mutants                        prove that the scenarios notice
          caelmor-certify drift ../canon                 find out what the designers have changed
          caelmor-certify plan plan.json                 review a team's plan
          caelmor-certify site --out book                write all rules as a book of pages
          caelmor-certify site --out book certificate.json
                                                         and in it, who obeys which rule
          caelmor-certify --store file:stores            certify the reference on a store on disk
          caelmor-certify --store 'postgres:Host=/run/postgresql;Database=game'
                                                         or in a database
          caelmor-certify --spec truth-store --implementation Their.dll
                                                         certify a truth store of your own
          caelmor-certify new --spec audit-ledger python my-ledger
                                                         begin an audit ledger, or a world-grid
          caelmor-certify --spec audit-ledger --exec "python3 adapter.py"
                                                         certify it, in any language

        Exit codes:
          0    certified; of other commands: done, and all mutants were caught
          1    rejected: a rule is broken, or the implementation crashed, hung, gave an answer
               that means nothing, or not the same one in every run; of mutants: one survived;
               of drift: a sentence differs; of plan: rejected; of verify: refused; of holds:
               it does not hold; of smoke: a step failed
          2    wrong usage: an option, a rule, a file, an assembly or a type that there is not,
               or that is not as it has to be; room or descriptors that trials need are missing
          3    harness fault: the suite, the certifier or what surrounds it failed, or standard
               output did not take the whole answer; says nothing about the implementation
          4    nothing certified: nothing was broken, but not every rule was tried, or nothing
               was left to run again
          5    no permission: the user may not read a file or a folder
          130  interrupted
        """);
}
