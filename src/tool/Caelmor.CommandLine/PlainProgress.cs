namespace Caelmor.CommandLine;

/// <summary>A line for every tenth of the work.</summary>
internal sealed class PlainProgress(Screen screen) : IProgressView
{
    private const int Tenth = 10;

    public Task<T> ShowAsync<T>(string things, Func<Action<int, int>, Task<T>> work)
    {
        var shown = 0;
        return work((done, total) =>
        {
            var percent = done * 100 / total;
            if (percent / Tenth > shown / Tenth)
            {
                shown = percent;
                screen.Line($"{percent,3} %  {done} of {total} {things}");
            }
        });
    }
}
