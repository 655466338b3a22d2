using System.Text;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Tests.Samples;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Conformance.Evidence.Tests.Judging;

/// <summary>On paper: a change is found before anything is judged.</summary>
public sealed partial class A_flipped_byte
{
    private const int Sample = 600;

    [Fact]
    public async Task Is_found_and_named_wherever_it_is()
    {
        var text = await SignedAsync();
        var bytes = Encoding.UTF8.GetBytes(text);
        var head = text.IndexOf("\"trials\"", StringComparison.Ordinal);
        var places = Enumerable.Range(0, head).Concat(
            Enumerable.Range(0, Sample).Select(one =>
                head + (int)((long)one * (bytes.Length - head) / Sample))).ToList();

        Parallel.ForEach(places, place =>
        {
            var objections = Objections(bytes, place);
            objections.Should().NotBeEmpty("byte {0} was flipped", place);
            Names().IsMatch(string.Join('\n', objections)).Should().BeTrue(
                "byte {0} was flipped, and only this was said: {1}", place, objections[0]);
        });
    }

    [Fact]
    public async Task Is_named_with_its_trial_or_its_state()
    {
        var text = await SignedAsync();
        var certificate = CertificateFile.Read(text);
        var (trial, state) = (certificate.Trials[1], certificate.Contents.Keys.First());

        Verifier.Inspect(text.Replace(trial.Title, trial.Title + "!"), null).Objections
            .Should().ContainSingle().Which.Should().StartWith($"The trial {trial.Id} was changed");
        var place = text.IndexOf($"\"{state}\": ", StringComparison.Ordinal);
        Verifier.Inspect(
                text[..place] + text[place..].ReplaceFirst("\"key\":\"", "\"key\":\"1"), null)
            .Objections.Should().ContainSingle()
            .Which.Should().StartWith($"The content {state} was changed");
    }

    [Theory]
    [InlineData("  \"decision\"", "   \"decision\"", "Line ")]
    [InlineData("\"seed\": 0", "\"seed\": 1", "The head was changed")]
    [InlineData("\"seed\": 0", "\"seed\": 0, \"seed\": 0", "This is no certificate")]
    [InlineData("\"seed\": 0", "\"seed\": 0, \"more\": 0", "This is no certificate")]
    [InlineData("\"seed\": 0", "\"seed\": null", "This is no certificate")]
    [InlineData("\"seed\": 0", "\"seed\": \"0\"", "This is no certificate")]
    [InlineData("\"decision\": \"certified\"", "\"decision\": 0", "This is no certificate")]
    [InlineData("\"unhandledExceptions\": []", "\"unhandledExceptions\": [null]", "This is no certificate")]
    [InlineData("\"entries\": [", "\"entries\": [null,", "This is no certificate")]
    [InlineData("[{\"key\":", "[null,{\"key\":", "This is no certificate")]
    [InlineData("\"transcript\": [", "\"transcript\": [null,", "This is no certificate")]
    [InlineData("\"reference\"", "\"\\ud800\"", "This is no certificate")]
    public async Task Is_told_from_other_changes(string old, string replacement, string message)
    {
        var text = await SignedAsync();
        text.Should().Contain(old);

        Verifier.Inspect(text.ReplaceFirst(old, replacement), null).Objections
            .Should().Contain(one => one.StartsWith(message));
    }

    private static string[] Objections(byte[] bytes, int place)
    {
        byte[] flipped = [.. bytes];
        flipped[place] ^= 1;
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(flipped);
            return [.. Verifier.Inspect(text, null).Objections];
        }
        catch (DecoderFallbackException error)
        {
            // As CertificateText says it.
            return [$"byte {error.Index} is no UTF-8"];
        }
    }

    private static async Task<string> SignedAsync() => CertificateFile.Write(
        CertificateSigner.Sign(Issued.Few(await Issued.ToTheReference, 4), Keys.Ours));

    [GeneratedRegex(
        "at byte |at line |The trial \\S+ |The content \\S{64} was|The head was|Line [0-9]+ is|"
        + "[Ss]ignature|no UTF-8|public key", RegexOptions.None, 1000)]
    private static partial Regex Names();
}
