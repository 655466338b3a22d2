using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Site.Binding;
using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Site.Folders;
using Caelmor.Persistence.Site.Pages;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Writes the living canon: each rule, its examples, and who obeys it.</summary>
internal sealed class SiteCommand(Screen screen, SiteRequest request)
{
    private const double Kilobyte = 1000;

    public ExitCode Run()
    {
        var book = Binder.Bind(
            request.Suite.Load(),
            request.Suite.Sources(),
            Mutants(),
            [.. request.Certificates.Select(CertificateSource.Read)]);
        var written = Write(BookPages.Of(book));
        Tell(book);
        Tell(written);
        return ExitCode.Success;
    }

    private static ImmutableArray<BookMutant> Mutants() =>
    [
        .. MutantOnTrial.All.Select(mutant => new BookMutant(
            mutant.Name, mutant.Breaks.Text, mutant.Sentence, mutant.CaughtBy)),
    ];

    private WrittenBook Write(ImmutableArray<SiteFile> files)
    {
        try
        {
            return BookFolder.Write(request.Folder, files);
        }
        catch (InvalidDataException inTheWay)
        {
            throw StopException.Misuse(inTheWay.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse(
                $"'{request.Folder}' can't be written to: {error.Message} "
                + "--out takes a folder that you may write to, or that there is not yet.");
        }
    }

    private void Tell(Book book)
    {
        var rules = Count.Of(book.Rules.Count(), "rule");
        screen.Line($"The canon, version {book.Version}: {rules}, {book.Scenarios} examples.");
        if (book.Implementations.IsEmpty)
        {
            screen.Line(2, $"No certificate was given: every rule is shown as not run by anybody.");
        }

        foreach (var one in book.Implementations)
        {
            screen.Line(2, $"{one.Name} {one.Certificate.Subject.Version}: {SiteWords.Of(one)}");
        }
    }

    private void Tell(WrittenBook written)
    {
        var files = Count.Of(written.Files.Length, "file");
        screen.Line($"Wrote {files}, {written.Bytes / Kilobyte:0} kB, to {request.Folder}.");
        foreach (var name in written.Removed)
        {
            screen.Line(2, $"Removed {name}, a page of the book that was there before.");
        }

        if (!written.LeftAlone.IsEmpty)
        {
            var others = string.Join(", ", written.LeftAlone);
            screen.Line(2, $"Left alone, for the book did not write it: {others}.");
        }

        var first = Path.Combine(request.Folder, BookPages.First);
        screen.Line($"Open {first} in a browser; it needs no network and no server.");
    }
}
