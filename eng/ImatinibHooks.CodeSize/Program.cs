namespace ImatinibHooks.CodeSize;

/// <summary>Prints the size of the code; exit code 1 when a limit is broken. Argument: the root of the repository, the working folder unless given.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var report = SizeReport.Read(arguments is [var root] ? root : ".");
        report.Print(Console.Out);
        return report.IsWithinLimits ? 0 : 1;
    }
}
