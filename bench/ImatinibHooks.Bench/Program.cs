using System.Globalization;
using ImatinibHooks.Bench.Load;
using ImatinibHooks.Bench.Payloads;

namespace ImatinibHooks.Bench;

/// <summary>The commands of the bench; bench/README.md says how to use them.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["payloads", var folder]:
                PayloadFiles.Write(folder);
                return 0;
            case ["load", var folder, var script, var starts]:
                return await LoadCommand.RunAsync(folder, script, int.Parse(starts, CultureInfo.InvariantCulture));
            default:
                Console.Error.WriteLine("usage: payloads FOLDER | load FOLDER WRK-SCRIPT STARTS");
                return 2;
        }
    }
}
