namespace Caelmor.CommandLine;

/// <summary>How many characters to put in, take out, change or swap between two words.</summary>
public static class Distance
{
    public static int Between(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                cost[i, j] = i == 0 ? j : j == 0 ? i : Least(cost, one, other, i, j);
            }
        }

        return cost[one.Length, other.Length];
    }

    private static int Least(int[,] cost, string one, string other, int i, int j)
    {
        var isSame = one[i - 1] == other[j - 1];
        var least = Math.Min(
            Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
            cost[i - 1, j - 1] + (isSame ? 0 : 1));
        var isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return isSwap ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }
}
