using Caelmor.Conformance.Book.Folders;
using Caelmor.Conformance.Book.Pages;

namespace Caelmor.Conformance.Book.Tests.Folders;

/// <summary>What the book did not write, it does not touch.</summary>
public sealed class A_folder_for_the_book : IDisposable
{
    private static readonly SiteFile[] Book = [new("index.html", "<p>1"), new("a.html", "<p>a")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-");

    [Fact]
    public void Is_made_if_there_is_none()
    {
        var folder = Path.Combine(_folder.FullName, "deep", "book");

        var written = BookFolder.Write(folder, Book);

        written.Files.Should().Equal("index.html", "a.html");
        written.Bytes.Should().Be(8);
        File.ReadAllText(Path.Combine(folder, "index.html")).Should().Be("<p>1");
    }

    [Fact]
    public void Holds_the_newer_book_in_the_place_of_the_older_one()
    {
        Write(Book);

        var written = Write([new("index.html", "<p>2")]);

        written.Removed.Should().Equal("a.html");
        Read("index.html").Should().Be("<p>2");
        File.Exists(At("a.html")).Should().BeFalse();
    }

    [Fact]
    public void Keeps_what_somebody_else_put_there()
    {
        File.WriteAllText(At("notes.txt"), "mine");

        Write(Book).LeftAlone.Should().Equal("notes.txt");
        Write([Book[0]]).LeftAlone.Should().Equal("notes.txt");

        Read("notes.txt").Should().Be("mine");
    }

    [Fact]
    public void Keeps_a_page_that_somebody_changed_since()
    {
        Write(Book);
        File.WriteAllText(At("a.html"), "changed");

        Write([Book[0]]).LeftAlone.Should().Equal("a.html");

        Read("a.html").Should().Be("changed");
    }

    [Fact]
    public void Is_refused_if_somebody_else_s_file_is_in_the_way()
    {
        File.WriteAllText(At("a.html"), "mine");

        var writing = () => Write(Book);

        writing.Should().Throw<InvalidDataException>()
            .WithMessage("*holds a.html*Nothing was written*");
        File.Exists(At("index.html")).Should().BeFalse();
        Read("a.html").Should().Be("mine");
    }

    [Fact]
    public void Is_refused_if_its_manifest_is_somebody_else_s()
    {
        File.WriteAllText(At(BookManifest.Name), "my own book");

        var writing = () => Write(Book);

        writing.Should().Throw<InvalidDataException>().WithMessage($"*{BookManifest.Name}*");
    }

    [Fact]
    public void Is_not_left_whatever_a_manifest_says()
    {
        Write(Book);
        var inner = _folder.CreateSubdirectory("book").FullName;
        File.WriteAllText(
            Path.Combine(inner, BookManifest.Name),
            Read(BookManifest.Name).Replace("  a.html", "  ../a.html", StringComparison.Ordinal));

        BookFolder.Write(inner, [Book[0]]).Removed.Should().BeEmpty();

        Read("a.html").Should().Be("<p>a");
    }

    [Fact]
    public void Is_refused_if_it_is_a_file()
    {
        File.WriteAllText(At("book"), "mine");

        var writing = () => BookFolder.Write(At("book"), Book);

        writing.Should().Throw<InvalidDataException>().WithMessage("*is a file*");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private WrittenBook Write(SiteFile[] files) => BookFolder.Write(_folder.FullName, files);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Read(string name) => File.ReadAllText(At(name));
}
