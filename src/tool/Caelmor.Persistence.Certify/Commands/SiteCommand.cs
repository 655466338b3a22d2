using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Book.Binding;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Folders;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>What book the caller wants, and where.</summary>
/// <param name="Suites">Where the suite of each chapter comes from.</param>
/// <param name="Certificates">The files of those of whom it tells; may be none.</param>
internal sealed record SiteRequest(
    ImmutableArray<SuiteSource> Suites, string Folder, IReadOnlyList<string> Certificates);

/// <summary>Writes the book of the specs: each rule, its examples, and who obeys it.</summary>
internal sealed class SiteCommand(Screen screen, SiteRequest request)
{
    private const double Kilobyte = 1000;

    public ExitCode Run()
    {
        ImmutableArray<Certificate> certificates = [.. request.Certificates.Select(Read)];
        var book = Binder.Bind(
            SiteWords.Title,
            SiteWords.Subtitle,
            [
                .. request.Suites.Select(
                    one => new ChapterSource(one.Spec, one.Load(), [.. one.Sources()])
                    {
                        Guide = one.Guide(),
                    }),
            ],
            certificates);
        var written = Write(BookPages.Of(book));
        foreach (var chapter in book.Chapters)
        {
            Tell(chapter);
        }

        Tell(written);
        return ExitCode.Success;
    }

    // Here and not by the binder, for here the file has a name.
    private Certificate Read(string path)
    {
        var certificate = CertificateText.ParseWhole(path);
        var specs = request.Suites.Select(one => one.Spec.Id).ToList();
        var (theirs, ours) = (certificate.Spec.Id, string.Join(", ", specs));
        if (specs.Contains(theirs))
        {
            return certificate;
        }

        throw StopException.Misuse(KnownSpecs.All.Any(spec => spec.Id == theirs)
            ? $"'{path}' is a certificate of the spec '{theirs}', and this book has {ours} alone. "
                + $"Leave the certificate out, or write a book with its chapter: --spec {theirs}, "
                + "or without --spec, --features and --bindings."
            : $"'{path}' is a certificate of the spec '{theirs}', which there is not. Expected one "
                + $"of {ours}. Leave it out, or write the book with a certifier that has that "
                + "spec.");
    }

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

    private void Tell(Chapter chapter)
    {
        var rules = Count.Of(chapter.Rules.Count(), "rule");
        var examples = Count.Of(chapter.Scenarios, "example");
        var title = chapter.Register.Title;
        screen.Line($"Version {chapter.Version} of {title}: {rules}, {examples}.");
        if (chapter.Implementations.IsEmpty)
        {
            screen.Line(2, $"No certificate was given: every rule is shown as not run by anybody.");
        }

        foreach (var one in chapter.Implementations)
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
