using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Tests.Samples;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Conformance.Evidence.Tests.Judging;

/// <summary>What git, an editor or a mail does to the ends of lines is no change of what is
/// written.</summary>
public sealed class A_carried_certificate
{
    [Theory]
    [InlineData("crlf", "CR LF")]
    [InlineData("no end", "no line end")]
    [InlineData("one end more", "1 empty line at its end")]
    [InlineData("ends more", "3 empty lines at its end")]
    [InlineData("mark", "byte order mark")]
    [InlineData("some crlf", "CR LF")]
    [InlineData("all of it", "byte order mark", "CR LF", "2 empty lines")]
    [InlineData("nothing")]
    public async Task Is_judged_by_what_is_written(string carrier, params string[] told)
    {
        var text = await SignedAsync();

        var found = Verifier.Inspect(Carried(text, carrier), null);

        found.Objections.Should().BeEmpty();
        found.Remarks.Should().HaveCount(told.Length);
        string.Join('\n', found.Remarks).Should().ContainAll(told.Prepend(""));
        CertificateFile.Write(found.Certificate!).Should().Be(text);
    }

    [Theory]
    [InlineData("crlf")]
    [InlineData("mark")]
    public async Task Is_still_refused_for_what_was_changed_in_it(string carrier)
    {
        var text = (await SignedAsync()).ReplaceFirst("\"seed\": 0", "\"seed\": 1");

        Verifier.Inspect(Carried(text, carrier), null).Objections
            .Should().Contain(one => one.StartsWith("The head was changed"));
    }

    [Fact]
    public async Task Is_refused_for_blanks_that_no_carrier_adds() =>
        Verifier.Inspect((await SignedAsync()).Replace("\n", " \n"), null)
            .Objections.Should().Contain(one => one.StartsWith("Line 1 "));

    private static string Carried(string text, string carrier) => carrier switch
    {
        "crlf" => text.Replace("\n", "\r\n"),
        "some crlf" => text.ReplaceFirst("\n", "\r\n"),
        "no end" => text.TrimEnd('\n'),
        "one end more" => text + "\n",
        "ends more" => text + "\n\n\n",
        "mark" => "\uFEFF" + text,
        "all of it" => "\uFEFF" + (text + "\n\n").Replace("\n", "\r\n"),
        _ => text,
    };

    private static async Task<string> SignedAsync() => CertificateFile.Write(
        CertificateSigner.Sign(Issued.Few(await Issued.ToTheReference, 4), Keys.Ours));
}
