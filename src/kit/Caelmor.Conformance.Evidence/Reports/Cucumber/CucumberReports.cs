using System.Text;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.ShownTexts;
using Cucumber.HtmlFormatter;
using Io.Cucumber.Messages.Types;
using Reqnroll.Formatters.PayloadProcessing;

namespace Caelmor.Conformance.Evidence.Reports.Cucumber;

/// <summary>A run as the tools of the Cucumber world read it.</summary>
public static class CucumberReports
{
    private const string Messages = "messages.ndjson";
    private const string Page = "cucumber.html";

    /// <summary>The names of their files.</summary>
    public static IEnumerable<string> Names => [Messages, Page];

    /// <summary>Cucumber Messages of a run, and the page that Cucumber's own formatter makes of
    /// them.</summary>
    public static IEnumerable<(string Name, string Text)> Of(
        Suite suite, Verdict verdict, RunConditions run)
    {
        IReadOnlyList<Envelope> messages = [.. new RunMessages(suite, verdict, run).All()];
        return [(Messages, Lines(messages)), (Page, Html(messages, $"{verdict.Name}: Cucumber"))];
    }

    private static string Lines(IEnumerable<Envelope> messages) =>
        string.Concat(messages.Select(message => NdjsonSerializer.Serialize(message) + "\n"));

    private static string Html(IEnumerable<Envelope> messages, string title)
    {
        using var page = new MemoryStream();
        var settings = new HtmlReportSettings { Title = Printable.Of(title) };
        using (var writer = new MessagesToHtmlWriter(page, WriteAsync, settings))
        {
            foreach (var message in messages)
            {
                writer.Write(message);
            }
        }

        return Encoding.UTF8.GetString(page.ToArray());
    }

    private static Task WriteAsync(StreamWriter writer, Envelope message)
    {
        writer.Write(NdjsonSerializer.Serialize(message));
        return Task.CompletedTask;
    }
}
