using Caelmor.Persistence.Site.Markup;

namespace Caelmor.Persistence.Site.Pages;

/// <summary>What a certificate never says, whatever it says.</summary>
internal static class Limits
{
    public static Html Text { get; } = Html.Of($"""
        <section aria-labelledby="limits">
        <h2 id="limits">What a certificate never says</h2>
        <ul class="limits">
        <li>It is about what an implementation did to the observed server, through its
        ports, in these examples. What it does elsewhere, nobody saw.</li>
        <li>Examples are examples, and generated worlds are samples. The mutants prove
        that each rule’s examples notice the violations we thought of.</li>
        <li>Storage formats, databases, files and disks are outside the canon: whether a
        committed truth survives a power cut, no example asks.</li>
        <li>Speed and memory are not judged. A time limit only tells who answers from
        who does not.</li>
        <li>It holds for the version that was tried, under the canon that it names, and
        for no other.</li>
        <li>This book repeats what certificates say. Anybody can write a file that looks
        like one.</li>
        </ul>
        </section>
        """);
}
